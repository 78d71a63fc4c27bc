package org.dmus.dls;

/**
 * Says in Level 2 terms what Level 1 leaves unsaid.
 *
 * <p>Chunk {@code art1} has only linear and concave; that a pitch wheel swings to both sides, or
 * that a velocity of 127 attenuates by nothing, is part of its fixed connections (DLS 1.1b table 7,
 * DLS 2.2 table 9).
 */
final class Level1Connection {
  private Level1Connection() {}

  static Connection toLevel2(Connection art1) {
    int code =
        art1.transform() == Articulator.TRN_CONCAVE
            ? Articulator.TRN_CONCAVE
            : Articulator.TRN_NONE;
    boolean attenuates = art1.destination() == Articulator.DST_GAIN && isAttenuator(art1.source());
    return new Connection(
        art1.source(),
        art1.control(),
        art1.destination(),
        Articulator.sourceTransform(code, isBipolar(art1.source()), attenuates),
        attenuates ? -magnitude(art1.scale()) : art1.scale());
  }

  /** Returns whether chunk {@code art1} can say what a block says. */
  static boolean isExpressible(Connection art2) {
    return toLevel2(said(art2)).equals(art2);
  }

  /**
   * Undoes {@link #toLevel2}.
   *
   * @throws IllegalArgumentException when chunk {@code art1} cannot say what the block says
   */
  static Connection toLevel1(Connection art2) {
    if (!isExpressible(art2)) {
      throw new IllegalArgumentException(art2 + " has no form in an articulation of Level 1");
    }
    return said(art2);
  }

  private static Connection said(Connection art2) {
    int code = art2.transform() >> 10 & 0xF;
    return new Connection(art2.source(), art2.control(), art2.destination(), code, art2.scale());
  }

  private static boolean isBipolar(int source) {
    return switch (source) {
      case Articulator.SRC_LFO,
          Articulator.SRC_PITCH_WHEEL,
          Articulator.SRC_CC10,
          Articulator.SRC_RPN1,
          Articulator.SRC_RPN2 ->
          true;
      default -> false;
    };
  }

  private static boolean isAttenuator(int source) {
    return source == Articulator.SRC_KEY_ON_VELOCITY
        || source == Articulator.SRC_CC7
        || source == Articulator.SRC_CC11;
  }

  private static int magnitude(int scale) {
    return scale == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(scale);
  }
}
