package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a MIDI line has carried and how well: the value of property {@link #STATISTICS} of set
 * {@link LineStatus#PROPSETID_LINE}; get, pin and node. DMus's own; PortCls has none.
 *
 * <p>The counts start at 0 when the device is opened and never fall.
 *
 * @param messages whole MIDI messages that crossed the line
 * @param overruns times that bytes met a full line: captured ones are lost, others wait
 * @param framingErrors bytes whose stop bit was missing; {@link #UNKNOWN} where the device does not
 *     tell
 * @param savedBytes status bytes that running status has left out
 * @param delay100ns how long a byte that is handed over now waits until the line sends it, 100 ns
 */
public record LineStatistics(
    long messages, long overruns, long framingErrors, long savedBytes, long delay100ns) {

  /** Set Line: this structure; get. */
  public static final int STATISTICS = 1;

  /** Size of the structure, bytes. */
  public static final int BYTES = 5 * Long.BYTES;

  /** A count that the device does not tell. */
  public static final long UNKNOWN = -1;

  /** What a line that nobody has opened has carried. */
  public static final LineStatistics NONE = new LineStatistics(0, 0, UNKNOWN, 0, 0);

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(messages)
        .putLong(overruns)
        .putLong(framingErrors)
        .putLong(savedBytes)
        .putLong(delay100ns)
        .flip();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static LineStatistics from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new LineStatistics(b.getLong(), b.getLong(), b.getLong(), b.getLong(), b.getLong());
  }
}
