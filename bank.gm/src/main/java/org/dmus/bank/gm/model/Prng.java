package org.dmus.bank.gm.model;

/** A seeded generator of chance (SplitMix64, Steele, Lea and Flood 2014). */
public final class Prng {
  private long state;

  /** Creates a generator; equal seeds give equal sequences. */
  public Prng(long seed) {
    state = seed * 0x9E3779B97F4A7C15L + 0x1234567;
  }

  /** Returns the next number in 0..1, 1 excluded. */
  public double next() {
    state += 0x9E3779B97F4A7C15L;
    long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return ((z ^ z >>> 31) >>> 11) * 0x1.0p-53;
  }

  /** Returns the next number in -1..1. */
  public double bipolar() {
    return 2 * next() - 1;
  }

  /** Returns the next number in {@code low..high}. */
  public double between(double low, double high) {
    return low + (high - low) * next();
  }
}
