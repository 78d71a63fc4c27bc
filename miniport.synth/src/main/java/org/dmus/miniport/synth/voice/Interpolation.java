package org.dmus.miniport.synth.voice;

import java.util.Optional;

/** How the oscillator reads between samples. */
public enum Interpolation {
  /** The nearest sample before the position. */
  NONE("none", 1),
  /** A straight line between two samples. */
  LINEAR("linear", 2),
  /** A cubic through four samples (Catmull-Rom). */
  CUBIC("4-point", 4),
  /** A windowed sinc over eight samples. */
  SINC8("8-point", 8),
  /** A windowed sinc over sixteen samples. */
  SINC16("16-point", 16);

  private final String label;
  private final int points;

  Interpolation(String label, int points) {
    this.label = label;
    this.points = points;
  }

  /** Returns the name that settings and options use. */
  public String label() {
    return label;
  }

  /** Returns how many samples one frame is made of. */
  public int points() {
    return points;
  }

  /**
   * Finds an interpolation by its label, in any case; {@code cubic} is another name of {@link
   * #CUBIC}.
   */
  public static Optional<Interpolation> named(String name) {
    Optional<Interpolation> found = Optional.empty();
    for (Interpolation each : values()) {
      if (each.label.equalsIgnoreCase(name) || each == CUBIC && "cubic".equalsIgnoreCase(name)) {
        found = Optional.of(each);
      }
    }
    return found;
  }

  /** Returns the weights of a sinc by phase; empty for the others. [control] */
  float[] taps() {
    return switch (this) {
      case SINC8 -> SincTaps.Eight.TAPS;
      case SINC16 -> SincTaps.Sixteen.TAPS;
      default -> NO_TAPS;
    };
  }

  private static final float[] NO_TAPS = {};
}
