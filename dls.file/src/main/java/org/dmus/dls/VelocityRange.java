package org.dmus.dls;

import org.dmus.dls.riff.Chunk;

/** The velocities of a region's header. */
record VelocityRange(int low, int high) {
  private static final int HIGHEST = 127;

  /** Reads a range; one that no note-on can match is what a Level 1 tool left unset: it is all. */
  static VelocityRange read(Chunk rgnh, DlsInput input) throws DlsFormatException {
    int low = rgnh.u16(4);
    int high = rgnh.u16(6);
    if (high == 0 || low > Math.min(high, HIGHEST)) {
      input.ranged(rgnh, "high velocity", high, Math.max(low, 1), HIGHEST, HIGHEST);
      return new VelocityRange(0, HIGHEST);
    }
    return new VelocityRange(low, input.ranged(rgnh, "high velocity", high, 0, HIGHEST, HIGHEST));
  }
}
