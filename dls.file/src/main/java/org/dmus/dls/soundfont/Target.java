package org.dmus.dls.soundfont;

import static org.dmus.dls.Articulator.DST_CHORUS;
import static org.dmus.dls.Articulator.DST_EG1_ATTACK_TIME;
import static org.dmus.dls.Articulator.DST_EG1_DECAY_TIME;
import static org.dmus.dls.Articulator.DST_EG1_DELAY_TIME;
import static org.dmus.dls.Articulator.DST_EG1_HOLD_TIME;
import static org.dmus.dls.Articulator.DST_EG1_RELEASE_TIME;
import static org.dmus.dls.Articulator.DST_EG1_SUSTAIN_LEVEL;
import static org.dmus.dls.Articulator.DST_EG2_ATTACK_TIME;
import static org.dmus.dls.Articulator.DST_EG2_DECAY_TIME;
import static org.dmus.dls.Articulator.DST_EG2_DELAY_TIME;
import static org.dmus.dls.Articulator.DST_EG2_HOLD_TIME;
import static org.dmus.dls.Articulator.DST_EG2_RELEASE_TIME;
import static org.dmus.dls.Articulator.DST_EG2_SUSTAIN_LEVEL;
import static org.dmus.dls.Articulator.DST_FILTER_CUTOFF;
import static org.dmus.dls.Articulator.DST_FILTER_Q;
import static org.dmus.dls.Articulator.DST_GAIN;
import static org.dmus.dls.Articulator.DST_LFO_FREQUENCY;
import static org.dmus.dls.Articulator.DST_LFO_START_DELAY;
import static org.dmus.dls.Articulator.DST_PAN;
import static org.dmus.dls.Articulator.DST_PITCH;
import static org.dmus.dls.Articulator.DST_REVERB;
import static org.dmus.dls.Articulator.DST_VIB_FREQUENCY;
import static org.dmus.dls.Articulator.DST_VIB_START_DELAY;
import static org.dmus.dls.Articulator.SRC_EG2;
import static org.dmus.dls.Articulator.SRC_LFO;
import static org.dmus.dls.Articulator.SRC_NONE;
import static org.dmus.dls.Articulator.SRC_VIBRATO;

/**
 * What a generator is in the articulation graph.
 *
 * @param driver the oscillator or envelope whose depth the generator is; 0 = none
 * @param destination what it drives
 * @param scale units of the destination in one unit of the generator
 */
record Target(int driver, int destination, double scale) {
  private static final double CENT = 65_536;
  private static final double CENTIBEL = 65_536;
  private static final double PERMILLE = 65_536;

  /** The decibel envelope is 96 dB deep, and its sustain a fraction of that. */
  private static final double SUSTAIN_CENTIBEL = 1000 * PERMILLE / 960;

  private static final Target[] ALL = new Target[Generator.COUNT];

  static {
    for (int i = 0; i < ALL.length; i++) {
      ALL[i] = find(i);
    }
  }

  /** Returns a generator's place, null for those that are no destination of modulators. */
  static Target of(int generator) {
    return generator < ALL.length ? ALL[generator] : null;
  }

  private static Target find(int generator) {
    return switch (generator) {
      case Generator.MOD_LFO_TO_PITCH -> new Target(SRC_LFO, DST_PITCH, CENT);
      case Generator.VIB_LFO_TO_PITCH -> new Target(SRC_VIBRATO, DST_PITCH, CENT);
      case Generator.MOD_ENV_TO_PITCH -> new Target(SRC_EG2, DST_PITCH, CENT);
      case Generator.FILTER_CUTOFF -> new Target(SRC_NONE, DST_FILTER_CUTOFF, CENT);
      case Generator.FILTER_Q -> new Target(SRC_NONE, DST_FILTER_Q, CENTIBEL);
      case Generator.MOD_LFO_TO_CUTOFF -> new Target(SRC_LFO, DST_FILTER_CUTOFF, CENT);
      case Generator.MOD_ENV_TO_CUTOFF -> new Target(SRC_EG2, DST_FILTER_CUTOFF, CENT);
      case Generator.MOD_LFO_TO_VOLUME -> new Target(SRC_LFO, DST_GAIN, CENTIBEL);
      case Generator.CHORUS -> new Target(SRC_NONE, DST_CHORUS, PERMILLE);
      case Generator.REVERB -> new Target(SRC_NONE, DST_REVERB, PERMILLE);
      case Generator.PAN -> new Target(SRC_NONE, DST_PAN, PERMILLE);
      case Generator.MOD_LFO_DELAY -> new Target(SRC_NONE, DST_LFO_START_DELAY, CENT);
      case Generator.MOD_LFO_FREQUENCY -> new Target(SRC_NONE, DST_LFO_FREQUENCY, CENT);
      case Generator.VIB_LFO_DELAY -> new Target(SRC_NONE, DST_VIB_START_DELAY, CENT);
      case Generator.VIB_LFO_FREQUENCY -> new Target(SRC_NONE, DST_VIB_FREQUENCY, CENT);
      case Generator.ATTENUATION -> new Target(SRC_NONE, DST_GAIN, -CENTIBEL);
      case Generator.COARSE_TUNE -> new Target(SRC_NONE, DST_PITCH, 100 * CENT);
      case Generator.FINE_TUNE, Generator.PITCH -> new Target(SRC_NONE, DST_PITCH, CENT);
      default -> envelope(generator);
    };
  }

  private static Target envelope(int generator) {
    return switch (generator) {
      case Generator.MOD_ENV -> time(DST_EG2_DELAY_TIME);
      case Generator.MOD_ENV + 1 -> time(DST_EG2_ATTACK_TIME);
      case Generator.MOD_ENV + 2 -> time(DST_EG2_HOLD_TIME);
      case Generator.MOD_ENV + 3 -> time(DST_EG2_DECAY_TIME);
      case Generator.MOD_ENV + 4 -> new Target(SRC_NONE, DST_EG2_SUSTAIN_LEVEL, -PERMILLE);
      case Generator.MOD_ENV + 5 -> time(DST_EG2_RELEASE_TIME);
      case Generator.VOL_ENV -> time(DST_EG1_DELAY_TIME);
      case Generator.VOL_ENV + 1 -> time(DST_EG1_ATTACK_TIME);
      case Generator.VOL_ENV + 2 -> time(DST_EG1_HOLD_TIME);
      case Generator.VOL_ENV + 3 -> time(DST_EG1_DECAY_TIME);
      case Generator.VOL_ENV + 4 -> new Target(SRC_NONE, DST_EG1_SUSTAIN_LEVEL, -SUSTAIN_CENTIBEL);
      case Generator.VOL_ENV + 5 -> time(DST_EG1_RELEASE_TIME);
      default -> null;
    };
  }

  private static Target time(int destination) {
    return new Target(SRC_NONE, destination, CENT);
  }
}
