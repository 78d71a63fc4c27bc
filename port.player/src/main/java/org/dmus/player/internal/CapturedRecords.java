package org.dmus.player.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;

/** Takes the records of a capture pin apart. */
final class CapturedRecords {
  private static final int BUFFER_BYTES = 128 << 10; // many pieces: none is longer than 4 KiB

  private final ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES);

  /** Takes messages. */
  interface Target {
    /** A message came; its bytes are between position and limit. */
    void message(long time100ns, ByteBuffer bytes) throws IOException;
  }

  /** Gives all that a pin has, with its presentation time. */
  void drain(IPin pin, Target to) throws IOException {
    while (pin.read(records.clear()) > 0) {
      int end = records.flip().limit();
      while (end - records.position() >= DMusBuffer.HEADER_BYTES) {
        give(to, end);
      }
    }
  }

  private void give(Target to, int end) throws IOException {
    int at = records.position();
    int length = records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
    long time100ns = records.getLong(at + DMusBuffer.DELTA_OFFSET);
    int data = at + DMusBuffer.HEADER_BYTES;
    to.message(time100ns, records.limit(data + length).position(data));
    records.limit(end).position(at + DMusBuffer.recordBytes(length));
  }
}
