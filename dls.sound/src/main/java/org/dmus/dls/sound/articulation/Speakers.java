package org.dmus.dls.sound.articulation;

import java.util.List;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;

/**
 * The sends to single speakers, which DLS 2.2 leaves to devices that have them, on a pair: centre
 * and rears go to their sides 3 dB lower, the low-frequency speaker is left out (ITU-R BS.775).
 */
final class Speakers {
  private static final double HALF_POWER = StrictMath.sqrt(0.5);

  private Speakers() {}

  /** Returns what a connection is where there are two speakers. */
  static List<Connection> folded(Connection c) {
    return switch (c.destination()) {
      case Articulator.DST_CENTRE ->
          List.of(lowered(c, Articulator.DST_LEFT), lowered(c, Articulator.DST_RIGHT));
      case Articulator.DST_LEFT_REAR -> List.of(lowered(c, Articulator.DST_LEFT));
      case Articulator.DST_RIGHT_REAR -> List.of(lowered(c, Articulator.DST_RIGHT));
      default -> List.of(c);
    };
  }

  private static Connection lowered(Connection c, int destination) {
    int scale = (int) (c.scale() * HALF_POWER);
    return new Connection(c.source(), c.control(), destination, c.transform(), scale);
  }
}
