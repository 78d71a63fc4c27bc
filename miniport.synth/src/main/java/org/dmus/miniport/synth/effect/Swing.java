package org.dmus.miniport.synth.effect;

/**
 * GM2's types of chorus, as values of its parameters (GM2 4.5.2), and the delay they swing about.
 */
enum Swing {
  CHORUS_1(3, 5, 0, 0.011),
  CHORUS_2(9, 19, 5, 0.011),
  CHORUS_3(3, 19, 8, 0.011),
  CHORUS_4(9, 16, 16, 0.011),
  FEEDBACK_CHORUS(2, 24, 64, 0.011),
  FLANGER(1, 5, 112, 0.001);

  private static final Swing[] ALL = values();

  final int rate;
  final int depth;
  final int feedback;
  final double delaySeconds;

  Swing(int rate, int depth, int feedback, double delaySeconds) {
    this.rate = rate;
    this.depth = depth;
    this.feedback = feedback;
    this.delaySeconds = delaySeconds;
  }

  /** Returns the one of a value of the type, or null. */
  static Swing of(int type) {
    return type >= 0 && type < ALL.length ? ALL[type] : null;
  }
}
