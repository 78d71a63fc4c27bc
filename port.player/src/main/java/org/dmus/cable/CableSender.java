package org.dmus.cable;

import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;

/** Writes numbered messages, each for its time. */
final class CableSender {
  private static final int RECORD_BYTES = 64;

  private final IPin pin;
  private final int count;
  private final long start100ns;
  private final long interval100ns;
  private int sent;

  CableSender(IPin pin, int count, long start100ns, long interval100ns) {
    this.pin = pin;
    this.count = count;
    this.start100ns = start100ns;
    this.interval100ns = interval100ns;
  }

  /** Writes what is due until some time, as far as the pin has room. */
  void sendUntil(long time100ns) {
    while (sent < count && time100ns(sent) <= time100ns && send(sent)) {
      sent++;
    }
  }

  private boolean send(int number) {
    ByteBuffer record = DMusBuffer.allocate(RECORD_BYTES);
    DMusBuffer.put(record, 1, 0, CableMessage.of(number), 0, CableMessage.BYTES);
    return pin.write(record.flip(), time100ns(number)) == 1;
  }

  /** {@return the stamp of a message} */
  long time100ns(int number) {
    return start100ns + number * interval100ns;
  }

  /** {@return the stamp of the last} */
  long lastTime100ns() {
    return time100ns(count - 1);
  }

  int sent() {
    return sent;
  }
}
