package org.dmus.smf;

/**
 * How a file is to be written.
 *
 * @param format 0 (one track), 1 (tracks together) or 2 (tracks one after another)
 * @param division unit of delta times
 * @param tempoMicros microseconds per quarter note, 1..16777215, written at the start; it turns the
 *     times of events into ticks
 * @param runningStatus leave out status bytes that repeat, which makes smaller files
 */
public record SmfLayout(int format, Division division, int tempoMicros, boolean runningStatus) {

  /** Rejects what a file cannot say. */
  public SmfLayout {
    if (format < 0 || format > 2) {
      throw new IllegalArgumentException("format " + format + " is not 0, 1 or 2");
    }
    if (!division.isValid()) {
      throw new IllegalArgumentException("division " + division + " gives ticks no length");
    }
    if (tempoMicros < 1 || tempoMicros > 0xFFFFFF) {
      throw new IllegalArgumentException("tempo " + tempoMicros + " us is outside 1..16777215");
    }
  }

  /** Format 0, 960 ticks to the quarter, 120 quarters a minute: a tick is 0.52 ms. */
  public static SmfLayout recording() {
    return new SmfLayout(0, Division.ofTicksPerQuarter(960), TickClock.DEFAULT_TEMPO_MICROS, false);
  }

  /**
   * The tick nearest to a time.
   *
   * @param time100ns time from the start of the song, 100 ns, not negative
   */
  public long tickAt(long time100ns) {
    long numerator = division.tickNumerator(tempoMicros);
    long denominator = division.tickDenominator();
    // whole multiples first: the product of a long recording and a fine division passes 63 bits
    long whole = time100ns / numerator;
    long rest = time100ns % numerator;
    return whole * denominator + (rest * denominator + numerator / 2) / numerator;
  }
}
