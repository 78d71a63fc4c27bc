package org.dmus.miniport.uart;

import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IRegistryKey;

/**
 * How fast a device takes system exclusive.
 *
 * @param gapMs rest after each message, ms
 * @param chunkBytes bytes of a message between two rests; 0 = all
 * @param pauseMs rest after so many bytes, ms
 */
record SysexSettings(int gapMs, int chunkBytes, int pauseMs) {

  /** Setting: rest after each message, ms. */
  static final String GAP = "sysex.gap";

  /** Setting: bytes of a message between two rests. */
  static final String CHUNK = "sysex.chunk";

  /** Setting: rest after so many bytes, ms. */
  static final String PAUSE = "sysex.pause";

  /** The longest rest, ms. */
  static final int MAX_MS = 10_000;

  private static final int MAX_CHUNK_BYTES = 65_536;

  static SysexSettings from(IRegistryKey key) {
    return new SysexSettings(
        key.number(GAP, 0, 0, MAX_MS),
        key.number(CHUNK, 0, 0, MAX_CHUNK_BYTES),
        key.number(PAUSE, 0, 0, MAX_MS));
  }

  /** {@return whether the device takes it as fast as the line does} */
  boolean isImmediate() {
    return gapMs == 0 && (pauseMs == 0 || chunkBytes == 0);
  }

  /**
   * Returns how long the rests within some bytes take at most, 100 ns.
   *
   * @param bytes how many there are
   * @param messages how many messages of system exclusive end among them
   */
  long rests100ns(long bytes, long messages) {
    if (isImmediate() || bytes == 0 && messages == 0) {
      return 0;
    }
    long chunks = chunkBytes == 0 ? 0 : bytes / chunkBytes + 1;
    return (messages * gapMs + chunks * pauseMs) * ReferenceTime.PER_MILLISECOND;
  }
}
