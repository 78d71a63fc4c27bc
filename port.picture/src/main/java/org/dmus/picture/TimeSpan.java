package org.dmus.picture;

/**
 * A part of a song or a sound.
 *
 * @param fromSeconds its start
 * @param toSeconds its end; infinite for the end of the song
 */
public record TimeSpan(double fromSeconds, double toSeconds) {

  private static final double LEAST_SECONDS = 0.001;

  /** From beginning to end. */
  public static final TimeSpan ALL = new TimeSpan(0, Double.POSITIVE_INFINITY);

  /** Requires a start that is not negative and an end behind it. */
  public TimeSpan {
    if (!(fromSeconds >= 0 && toSeconds > fromSeconds)) {
      throw new IllegalArgumentException(
          "the part from " + fromSeconds + " s to " + toSeconds + " s is empty");
    }
  }

  /**
   * Cuts off what lies behind the end of something.
   *
   * @param lengthSeconds its length
   * @return a span with a finite end, at least a millisecond long
   * @throws IllegalArgumentException when the span begins behind that end
   */
  public TimeSpan within(double lengthSeconds) {
    if (fromSeconds > 0 && fromSeconds >= lengthSeconds) {
      throw new IllegalArgumentException(
          "it ends after " + lengthSeconds + " s, before " + fromSeconds + " s");
    }
    return new TimeSpan(
        fromSeconds, Math.min(toSeconds, Math.max(lengthSeconds, fromSeconds + LEAST_SECONDS)));
  }

  /** Returns the length, seconds. */
  public double seconds() {
    return toSeconds - fromSeconds;
  }
}
