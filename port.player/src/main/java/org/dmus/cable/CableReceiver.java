package org.dmus.cable;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;

/** Notes how long each message took that comes back; only the first of each number. */
final class CableReceiver {
  private static final int BUFFER_BYTES = 4096;

  private final ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES);
  private final IPin pin;
  private final CableSender sender;
  private final CableClock clock;
  private final long[] latencies100ns = new long[CableMessage.NUMBERS];
  private final boolean[] came = new boolean[CableMessage.NUMBERS];
  private int returned;
  private long strange;

  CableReceiver(IPin pin, CableSender sender, CableClock clock) {
    this.pin = pin;
    this.sender = sender;
    this.clock = clock;
  }

  /** Takes what was captured. */
  void take() {
    while (pin.read(records.clear()) > 0) {
      int end = records.flip().limit();
      while (end - records.position() >= DMusBuffer.HEADER_BYTES) {
        int at = records.position();
        int length = records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
        long time100ns = clock.toFirst(records.getLong(at + DMusBuffer.DELTA_OFFSET));
        note(CableMessage.number(records.slice(at + DMusBuffer.HEADER_BYTES, length)), time100ns);
        records.position(Math.min(end, at + DMusBuffer.recordBytes(length)));
      }
    }
  }

  private void note(int number, long time100ns) {
    if (number < 0 || number >= sender.sent() || came[number]) {
      strange++;
      return;
    }
    came[number] = true;
    latencies100ns[returned++] = time100ns - sender.time100ns(number);
  }

  int returned() {
    return returned;
  }

  CableReport report(int sent) {
    return CableReport.of(sent, strange, Arrays.copyOf(latencies100ns, returned));
  }
}
