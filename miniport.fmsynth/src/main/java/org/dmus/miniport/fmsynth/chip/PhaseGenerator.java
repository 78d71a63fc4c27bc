package org.dmus.miniport.fmsynth.chip;

/**
 * Counts through the cycle: 20 bits, the ten highest of which are the position in a waveform. An
 * F-number f in block b is f * 2^(b-20) * 49,716 Hz.
 */
final class PhaseGenerator {
  /** Bits below the position. */
  static final int FRACTION_BITS = 10;

  private static final int MASK = (1 << 20) - 1;

  private int phase;
  private int doubledRatio;
  private boolean vibrato;
  private int fNumber;
  private int block;
  private int step;

  /**
   * Sets what a patch says.
   *
   * @param doubledRatio twice the multiple of the channel's frequency, 1..30
   */
  void set(int doubledRatio, boolean vibrato) {
    this.doubledRatio = doubledRatio;
    this.vibrato = vibrato;
    tune(fNumber, block);
  }

  /** Sets the channel's frequency. */
  void tune(int fNumber, int block) {
    this.fNumber = fNumber;
    this.block = block;
    step = step(fNumber);
  }

  void restart() {
    phase = 0;
  }

  /** Returns the phase, 20 bits, and goes on. */
  int next(long sample) {
    int now = phase;
    phase = now + (vibrato ? step(Lfo.vibrato(sample, fNumber)) : step) & MASK;
    return now;
  }

  private int step(int number) {
    return (number << block) * doubledRatio >> 1;
  }
}
