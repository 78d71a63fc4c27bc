package org.dmus.player.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;

/** Takes the records of a capture pin apart. */
public final class CapturedRecords {
  private static final int BUFFER_BYTES = 128 << 10; // many pieces: none is longer than 4 KiB

  private final ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES);

  /** Takes messages. */
  public interface Target {
    /**
     * A message came, or a piece of a long one.
     *
     * @param time100ns presentation time, 100 ns
     * @param bytes its bytes, between position and limit; not used after the call
     * @throws IOException ends the draining
     */
    void message(long time100ns, ByteBuffer bytes) throws IOException;
  }

  /** Begins with an empty buffer. */
  public CapturedRecords() {}

  /**
   * Gives all that a pin has, with its presentation time.
   *
   * @param pin a capture pin
   * @param to takes it
   * @throws IOException what the target throws
   */
  public void drain(IPin pin, Target to) throws IOException {
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
