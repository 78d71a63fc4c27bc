package org.dmus.mxf;

/** Reference time: signed 64-bit, in units of 100 ns (REFERENCE_TIME). */
public final class ReferenceTime {

  /** Units in a second. */
  public static final long PER_SECOND = 10_000_000L;

  /** Units in a millisecond. */
  public static final long PER_MILLISECOND = 10_000L;

  /** Units in a microsecond. */
  public static final long PER_MICROSECOND = 10L;

  /** SchedulePreFetch: hand events over as soon as the client delivered them. */
  public static final long DONT_HOLD_FOR_SEQUENCING = Long.MIN_VALUE;

  private ReferenceTime() {}

  /**
   * Converts sample frames to time, truncating.
   *
   * @param frames frames since the start, not negative
   * @param sampleRate frames per second
   * @return 100 ns since the start; exact for any length that fits 64 bits
   */
  public static long fromFrames(long frames, int sampleRate) {
    return frames / sampleRate * PER_SECOND + frames % sampleRate * PER_SECOND / sampleRate;
  }

  /**
   * Converts time to sample frames, truncating towards the earlier frame.
   *
   * @param time100ns 100 ns since the start
   * @param sampleRate frames per second
   * @return frames since the start
   */
  public static long toFrames(long time100ns, int sampleRate) {
    long seconds = Math.floorDiv(time100ns, PER_SECOND);
    long rest = Math.floorMod(time100ns, PER_SECOND);
    return seconds * sampleRate + rest * sampleRate / PER_SECOND;
  }

  /**
   * Returns the first time that {@link #toFrames} maps to a frame, or to a later one.
   *
   * @param frame a frame since the start
   * @param sampleRate frames per second
   * @return 100 ns since the start
   */
  public static long ceilingOfFrame(long frame, int sampleRate) {
    long seconds = Math.floorDiv(frame, (long) sampleRate);
    long rest = Math.floorMod(frame, (long) sampleRate);
    return seconds * PER_SECOND + (rest * PER_SECOND + sampleRate - 1) / sampleRate;
  }
}
