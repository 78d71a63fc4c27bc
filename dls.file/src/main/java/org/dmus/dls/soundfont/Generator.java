package org.dmus.dls.soundfont;

/** Generators by number (§8.1.2), their ranges and defaults (§8.1.3). */
final class Generator {
  static final int START_OFFSET = 0;
  static final int END_OFFSET = 1;
  static final int LOOP_START_OFFSET = 2;
  static final int LOOP_END_OFFSET = 3;
  static final int START_COARSE_OFFSET = 4;
  static final int MOD_LFO_TO_PITCH = 5;
  static final int VIB_LFO_TO_PITCH = 6;
  static final int MOD_ENV_TO_PITCH = 7;
  static final int FILTER_CUTOFF = 8;
  static final int FILTER_Q = 9;
  static final int MOD_LFO_TO_CUTOFF = 10;
  static final int MOD_ENV_TO_CUTOFF = 11;
  static final int END_COARSE_OFFSET = 12;
  static final int MOD_LFO_TO_VOLUME = 13;
  static final int CHORUS = 15;
  static final int REVERB = 16;
  static final int PAN = 17;
  static final int MOD_LFO_DELAY = 21;
  static final int MOD_LFO_FREQUENCY = 22;
  static final int VIB_LFO_DELAY = 23;
  static final int VIB_LFO_FREQUENCY = 24;

  /** First of the six of the modulation envelope: delay, attack, hold, decay, sustain, release. */
  static final int MOD_ENV = 25;

  static final int KEY_TO_MOD_ENV_HOLD = 31;
  static final int KEY_TO_MOD_ENV_DECAY = 32;

  /** First of the same six of the volume envelope. */
  static final int VOL_ENV = 33;

  static final int KEY_TO_VOL_ENV_HOLD = 39;
  static final int KEY_TO_VOL_ENV_DECAY = 40;
  static final int INSTRUMENT = 41;
  static final int KEY_RANGE = 43;
  static final int VELOCITY_RANGE = 44;
  static final int LOOP_START_COARSE_OFFSET = 45;
  static final int KEY = 46;
  static final int VELOCITY = 47;
  static final int ATTENUATION = 48;
  static final int LOOP_END_COARSE_OFFSET = 50;
  static final int COARSE_TUNE = 51;
  static final int FINE_TUNE = 52;
  static final int SAMPLE = 53;
  static final int SAMPLE_MODES = 54;
  static final int SCALE_TUNING = 56;
  static final int EXCLUSIVE_CLASS = 57;
  static final int ROOT_KEY = 58;

  /** The pitch itself; only modulators drive it (§8.4.10). */
  static final int PITCH = 59;

  static final int COUNT = 60;

  /** Bits of the generators that a preset adds to; the others belong to instruments (§8.5). */
  private static final long ADDITIVE =
      ~(1L << START_OFFSET
          | 1L << END_OFFSET
          | 1L << LOOP_START_OFFSET
          | 1L << LOOP_END_OFFSET
          | 1L << START_COARSE_OFFSET
          | 1L << END_COARSE_OFFSET
          | 1L << INSTRUMENT
          | 1L << KEY_RANGE
          | 1L << VELOCITY_RANGE
          | 1L << LOOP_START_COARSE_OFFSET
          | 1L << KEY
          | 1L << VELOCITY
          | 1L << LOOP_END_COARSE_OFFSET
          | 1L << SAMPLE
          | 1L << SAMPLE_MODES
          | 1L << EXCLUSIVE_CLASS
          | 1L << ROOT_KEY);

  /** Bits of the generators that an articulation is made of. */
  private static final long ARTICULATION =
      (ADDITIVE | 1L << KEY | 1L << VELOCITY)
          & ~(1L << ATTENUATION | 1L << COARSE_TUNE | 1L << FINE_TUNE);

  private static final int SHORTEST = -12_000;
  private static final int[] DEFAULTS = new int[COUNT];
  private static final int[] LOWEST = new int[COUNT];
  private static final int[] HIGHEST = new int[COUNT];

  /** What no zone sets. */
  private static final short[] UNSET = new short[COUNT];

  static {
    range(0, COUNT - 1, Short.MIN_VALUE, 0, Short.MAX_VALUE);
    range(MOD_LFO_TO_PITCH, MOD_ENV_TO_PITCH, -12_000, 0, 12_000);
    range(FILTER_CUTOFF, FILTER_CUTOFF, 1500, 13_500, 13_500);
    range(FILTER_Q, FILTER_Q, 0, 0, 960);
    range(MOD_LFO_TO_CUTOFF, MOD_ENV_TO_CUTOFF, -12_000, 0, 12_000);
    range(MOD_LFO_TO_VOLUME, MOD_LFO_TO_VOLUME, -960, 0, 960);
    range(CHORUS, REVERB, 0, 0, 1000);
    range(PAN, PAN, -500, 0, 500);
    range(MOD_LFO_DELAY, MOD_LFO_DELAY, SHORTEST, SHORTEST, 5000);
    range(MOD_LFO_FREQUENCY, MOD_LFO_FREQUENCY, -16_000, 0, 4500);
    range(VIB_LFO_DELAY, VIB_LFO_DELAY, SHORTEST, SHORTEST, 5000);
    range(VIB_LFO_FREQUENCY, VIB_LFO_FREQUENCY, -16_000, 0, 4500);
    envelope(MOD_ENV, 1000);
    range(KEY_TO_MOD_ENV_HOLD, KEY_TO_MOD_ENV_DECAY, -1200, 0, 1200);
    envelope(VOL_ENV, 1440);
    range(KEY_TO_VOL_ENV_HOLD, KEY_TO_VOL_ENV_DECAY, -1200, 0, 1200);
    range(KEY, VELOCITY, -1, -1, 127);
    range(ATTENUATION, ATTENUATION, 0, 0, 1440);
    range(COARSE_TUNE, COARSE_TUNE, -120, 0, 120);
    range(FINE_TUNE, FINE_TUNE, -99, 0, 99);
    range(SCALE_TUNING, SCALE_TUNING, 0, 100, 1200);
    range(EXCLUSIVE_CLASS, EXCLUSIVE_CLASS, 0, 0, 127);
    range(ROOT_KEY, ROOT_KEY, -1, -1, 127);
    for (int i = 0; i < COUNT; i++) {
      UNSET[i] = (short) DEFAULTS[i];
    }
  }

  private Generator() {}

  private static void envelope(int first, int sustain) {
    range(first, first, SHORTEST, SHORTEST, 5000);
    range(first + 1, first + 1, SHORTEST, SHORTEST, 8000);
    range(first + 2, first + 2, SHORTEST, SHORTEST, 5000);
    range(first + 3, first + 3, SHORTEST, SHORTEST, 8000);
    range(first + 4, first + 4, 0, 0, sustain);
    range(first + 5, first + 5, SHORTEST, SHORTEST, 8000);
  }

  private static void range(int first, int last, int lowest, int value, int highest) {
    for (int i = first; i <= last; i++) {
      LOWEST[i] = lowest;
      DEFAULTS[i] = value;
      HIGHEST[i] = highest;
    }
  }

  /** Returns every generator of an instrument's zone and a preset's, each inside its range. */
  static short[] sums(Zone instrument, Zone preset) {
    short[] sums = UNSET.clone();
    long added = preset.present() & ADDITIVE;
    for (long left = instrument.present() | added; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      int value = instrument.get(i, DEFAULTS[i]);
      sums[i] = inside(i, (added >>> i & 1) != 0 ? value + preset.get(i, 0) : value);
    }
    return sums;
  }

  private static short inside(int generator, int value) {
    return (short) Math.max(LOWEST[generator], Math.min(HIGHEST[generator], value));
  }

  /** Returns one generator of an instrument's zone and a preset's, inside its range. */
  static int sum(int generator, Zone instrument, Zone preset) {
    int value = instrument.get(generator, DEFAULTS[generator]);
    boolean isAdded = (ADDITIVE >>> generator & 1) != 0;
    return inside(generator, isAdded ? value + preset.get(generator, 0) : value);
  }

  /** Returns those of some generators that say how a region moves, not what it plays and when. */
  static long articulation(long generators) {
    return generators & ARTICULATION;
  }
}
