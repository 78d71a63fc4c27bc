package org.dmus.miniport.fmsynth.chip;

/** The waveforms of the chip, and noise. */
public enum Waveform {
  /** A sine. */
  SINE {
    @Override
    int at(int phase) {
      return sine(phase);
    }
  },
  /** The positive half of a sine, then silence. */
  HALF {
    @Override
    int at(int phase) {
      return phase < HALF_CYCLE ? sine(phase) : SILENT;
    }
  },
  /** Two positive halves. */
  ABS {
    @Override
    int at(int phase) {
      return sine(phase % HALF_CYCLE);
    }
  },
  /** The rising quarters of two positive halves. */
  QUARTER {
    @Override
    int at(int phase) {
      return phase % HALF_CYCLE < QUARTER_CYCLE ? sine(phase % HALF_CYCLE) : SILENT;
    }
  },
  /** A whole sine in the first half of the cycle. */
  DOUBLE {
    @Override
    int at(int phase) {
      return phase < HALF_CYCLE ? sine(2 * phase) : SILENT;
    }
  },
  /** Two positive halves in the first half of the cycle. */
  CAMEL {
    @Override
    int at(int phase) {
      return phase < HALF_CYCLE ? sine(2 * phase % HALF_CYCLE) : SILENT;
    }
  },
  /** A square. */
  SQUARE {
    @Override
    int at(int phase) {
      return phase < HALF_CYCLE ? 0 : NEGATIVE;
    }
  },
  /** A sawtooth on the logarithmic scale: it falls 96 dB, and comes back negative. */
  SAW {
    @Override
    int at(int phase) {
      return phase < HALF_CYCLE ? phase * SAW_SLOPE : NEGATIVE | (CYCLE - 1 - phase) * SAW_SLOPE;
    }
  },
  /**
   * A square of random sign, drawn four times a cycle: what the shift register of the chip's rhythm
   * section is for.
   */
  NOISE {
    @Override
    int at(int phase) {
      return 0;
    }
  };

  /** Steps of a cycle. */
  static final int CYCLE = 1_024;

  /** Marks what is below zero: the sign of a short. */
  static final int NEGATIVE = 0x8000;

  private static final int HALF_CYCLE = CYCLE / 2;
  private static final int QUARTER_CYCLE = CYCLE / 4;
  private static final int SILENT = Exponential.SILENCE;
  private static final int SAW_SLOPE = 8;

  private final short[] table = new short[CYCLE];

  Waveform() {
    for (int i = 0; i < CYCLE; i++) {
      table[i] = (short) at(i);
    }
  }

  /** Returns the attenuation at a phase, 0..1023, with {@link #NEGATIVE}. */
  abstract int at(int phase);

  /** Returns the attenuations of a cycle. */
  short[] table() {
    return table;
  }

  /** The chip's table has a quarter: the rest is its mirror images. */
  private static int sine(int phase) {
    int mirrored = phase % HALF_CYCLE < QUARTER_CYCLE ? phase : HALF_CYCLE - 1 - phase;
    double radians = ((mirrored & QUARTER_CYCLE - 1) + 0.5) * Math.PI / HALF_CYCLE;
    double octaves = -StrictMath.log(StrictMath.sin(radians)) / StrictMath.log(2);
    int attenuation = (int) Math.round(octaves * Exponential.OCTAVE);
    return phase % CYCLE < HALF_CYCLE ? attenuation : NEGATIVE | attenuation;
  }
}
