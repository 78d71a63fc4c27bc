package org.dmus.dls.sound.articulation;

import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;

/**
 * Blocks in Level 2 chunks that are written as if for Level 1: files of that kind are common, and
 * most synthesizers take them as they were meant.
 */
final class LooseConnection {
  private static final int OUTPUT_TRANSFORM = 0x000F;
  private static final int BIPOLAR = Articulator.sourceTransform(Articulator.TRN_NONE, true, false);
  private static final int CONCAVE_INVERTED =
      Articulator.sourceTransform(Articulator.TRN_CONCAVE, false, true);

  private LooseConnection() {}

  /** Returns what the block means. */
  static Connection tightened(Connection c) {
    boolean oscillates = c.source() == Articulator.SRC_LFO || c.source() == Articulator.SRC_VIBRATO;
    if ((oscillates || CoarseTuning.isDefault(c)) && c.transform() == 0) {
      return with(c, BIPOLAR, c.scale());
    }
    // the output transform of Level 2 must be 0; a 1 there is the concave of Level 1
    boolean concave = (c.transform() & OUTPUT_TRANSFORM) == Articulator.TRN_CONCAVE;
    return concave && attenuates(c)
        ? with(c, CONCAVE_INVERTED, -Math.abs(Math.max(c.scale(), -Integer.MAX_VALUE)))
        : c;
  }

  private static boolean attenuates(Connection c) {
    return c.destination() == Articulator.DST_GAIN
        && (c.source() == Articulator.SRC_KEY_ON_VELOCITY
            || c.source() == Articulator.SRC_CC7
            || c.source() == Articulator.SRC_CC11);
  }

  private static Connection with(Connection c, int transform, int scale) {
    return new Connection(c.source(), c.control(), c.destination(), transform, scale);
  }
}
