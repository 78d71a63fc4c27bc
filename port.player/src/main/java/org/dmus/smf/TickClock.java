package org.dmus.smf;

/**
 * Turns ticks into time along a tempo map, exactly.
 *
 * <p>Time at the last tempo change is kept as whole 100 ns units and a remainder in fractions of
 * the division, so a result is rounded once, however many changes lie before it.
 */
final class TickClock {
  /** Tempo in force until the first tempo event: 120 quarter notes a minute (SMF 1.0 page 2). */
  static final int DEFAULT_TEMPO_MICROS = 500_000;

  private final Division division;
  private final long denominator;
  private long numerator;
  private long segmentTick;
  private long segment100ns;
  private long segmentRemainder;

  TickClock(Division division) {
    this.division = division;
    this.denominator = division.tickDenominator();
    this.numerator = division.tickNumerator(DEFAULT_TEMPO_MICROS);
  }

  /** From {@code tick} on, which is not before earlier changes, quarter notes last this long. */
  void setTempo(long tick, int tempoMicros) {
    long fraction = fractionAt(tick);
    if (fraction < 0) {
      segment100ns = SmfLimits.MAX_TIME_100NS;
      segmentRemainder = 0;
    } else {
      segment100ns = saturatedAdd(segment100ns, fraction / denominator);
      segmentRemainder = fraction % denominator;
    }
    segmentTick = tick;
    numerator = division.tickNumerator(tempoMicros);
  }

  /** Time of a tick that is not before the last tempo change; saturates at the limit. */
  long time100ns(long tick) {
    long fraction = fractionAt(tick);
    if (fraction < 0) {
      return SmfLimits.MAX_TIME_100NS;
    }
    return saturatedAdd(segment100ns, (fraction + denominator / 2) / denominator);
  }

  /** Time since the last tempo change in units of 100 ns / denominator; -1 when too large. */
  private long fractionAt(long tick) {
    long ticks = tick - segmentTick;
    long product = ticks * numerator;
    if (Math.multiplyHigh(ticks, numerator) != 0 || product < 0 || product > (1L << 62)) {
      return -1;
    }
    return product + segmentRemainder;
  }

  private static long saturatedAdd(long a, long b) {
    return Math.min(SmfLimits.MAX_TIME_100NS, a + b);
  }
}
