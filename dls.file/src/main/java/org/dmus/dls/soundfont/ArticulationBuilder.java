package org.dmus.dls.soundfont;

import java.util.List;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsUnits;

/** Says what the generators of a region say in connection blocks. */
final class ArticulationBuilder {
  private static final int SHORTEST = -12_000;
  private static final int NO_FILTER = 13_500;
  private static final int MIDDLE_C = 60;
  private static final int KEYS = 128;
  private static final double SHUTDOWN_SECONDS = 0.015;
  private static final int BIPOLAR = Articulator.sourceTransform(0, true, false);

  /** SoundFont names the time of 100 dB, DLS that of 96: 1200 log2(0.96) cents. */
  private static final double OF_96_DB = -70.672_426_864_254_4;

  private static final int[] DEPTHS = {
    Generator.MOD_LFO_TO_PITCH,
    Generator.VIB_LFO_TO_PITCH,
    Generator.MOD_ENV_TO_PITCH,
    Generator.MOD_LFO_TO_CUTOFF,
    Generator.MOD_ENV_TO_CUTOFF,
    Generator.MOD_LFO_TO_VOLUME
  };
  private static final int[] LEVELS = {
    Generator.FILTER_Q,
    Generator.CHORUS,
    Generator.REVERB,
    Generator.PAN,
    Generator.MOD_LFO_FREQUENCY,
    Generator.VIB_LFO_FREQUENCY
  };
  private static final int[] DELAYS = {
    Generator.MOD_LFO_DELAY, Generator.VIB_LFO_DELAY, Generator.MOD_ENV, Generator.VOL_ENV
  };

  private final Settings settings;
  private final List<Modulator> modulators;
  private final Blocks blocks;

  ArticulationBuilder(Settings settings, List<Modulator> modulators, Blocks blocks) {
    this.settings = settings;
    this.modulators = modulators;
    this.blocks = blocks;
  }

  /** Adds what the generators of a region come to. */
  void add(int rootKey) throws DlsFormatException {
    pitch(rootKey);
    for (int generator : LEVELS) {
      constant(generator, settings.get(generator));
    }
    for (int generator : DEPTHS) {
      depth(generator, settings.get(generator));
    }
    for (int generator : DELAYS) {
      delay(generator, settings.get(generator));
    }
    cutoff();
    envelope(Generator.MOD_ENV, Generator.KEY_TO_MOD_ENV_HOLD, 0);
    envelope(Generator.VOL_ENV, Generator.KEY_TO_VOL_ENV_HOLD, OF_96_DB);
    blocks.constant(Articulator.DST_EG1_SHUTDOWN_TIME, DlsUnits.secondsToTime(SHUTDOWN_SECONDS));
  }

  /** Keys are so many cents apart on both sides of the root; the wave is tuned for 100. */
  private void pitch(int rootKey) throws DlsFormatException {
    int cents = settings.get(Generator.SCALE_TUNING);
    byKey(Articulator.DST_PITCH, KEYS * cents);
    if (cents != 100) {
      blocks.constant(Articulator.DST_PITCH, DlsUnits.centsToRelative((100.0 - cents) * rootKey));
    }
    blocks.add(
        Articulator.SRC_RPN1,
        Articulator.SRC_NONE,
        Articulator.DST_PITCH,
        BIPOLAR,
        DlsUnits.centsToRelative(100));
  }

  /** Adds so many cents times key / 128, for a zone that fixes the key once and for all. */
  private void byKey(int destination, double cents) throws DlsFormatException {
    int key = settings.get(Generator.KEY);
    double scale = cents * 65_536;
    if (key >= 0) {
      blocks.constant(destination, scale * key / KEYS);
    } else {
      blocks.add(Articulator.SRC_KEY_NUMBER, Articulator.SRC_NONE, destination, 0, scale);
    }
  }

  private void constant(int generator, double value) throws DlsFormatException {
    Target target = Target.of(generator);
    if (value != 0) {
      blocks.constant(target.destination(), value * target.scale());
    }
  }

  private void depth(int generator, int value) throws DlsFormatException {
    Target target = Target.of(generator);
    if (value != 0) {
      boolean swings = target.driver() != Articulator.SRC_EG2;
      blocks.add(
          target.driver(),
          Articulator.SRC_NONE,
          target.destination(),
          swings ? BIPOLAR : 0,
          value * target.scale());
    }
  }

  /** The shortest delay is none: a millisecond would put every onset off. */
  private void delay(int generator, int value) throws DlsFormatException {
    if (value > SHORTEST || isDriven(generator)) {
      constant(generator, value);
    } else {
      int destination = Target.of(generator).destination();
      blocks.add(Connection.constant(destination, DlsUnits.ABSOLUTE_ZERO));
    }
  }

  private void cutoff() throws DlsFormatException {
    boolean moves =
        settings.get(Generator.MOD_LFO_TO_CUTOFF) != 0
            || settings.get(Generator.MOD_ENV_TO_CUTOFF) != 0
            || isDriven(Generator.FILTER_CUTOFF)
            || isDriven(Generator.MOD_LFO_TO_CUTOFF)
            || isDriven(Generator.MOD_ENV_TO_CUTOFF);
    int cents = settings.get(Generator.FILTER_CUTOFF);
    if (cents < NO_FILTER || moves) {
      constant(Generator.FILTER_CUTOFF, cents);
    } else {
      blocks.add(Connection.constant(Articulator.DST_FILTER_CUTOFF, DlsUnits.CUTOFF_OFF));
    }
  }

  private boolean isDriven(int generator) {
    return modulators.stream().anyMatch(m -> m.destination() == generator && m.amount() != 0);
  }

  /** Attack to release; the delay stands apart. */
  private void envelope(int first, int keyToHold, double decibelCents) throws DlsFormatException {
    constant(first + 1, settings.get(first + 1));
    int holdByKey = settings.get(keyToHold);
    int decayByKey = settings.get(keyToHold + 1);
    constant(first + 2, settings.get(first + 2) + MIDDLE_C * holdByKey);
    constant(first + 3, settings.get(first + 3) + MIDDLE_C * decayByKey + decibelCents);
    stageByKey(first + 2, holdByKey);
    stageByKey(first + 3, decayByKey);
    Target sustain = Target.of(first + 4);
    double fraction = DlsUnits.fractionToPercent(1) + settings.get(first + 4) * sustain.scale();
    blocks.constant(sustain.destination(), Math.max(0, fraction));
    constant(first + 5, settings.get(first + 5) + decibelCents);
  }

  private void stageByKey(int stage, int centsPerKey) throws DlsFormatException {
    if (centsPerKey != 0) {
      int destination = Target.of(stage).destination();
      byKey(destination, -(double) KEYS * centsPerKey);
    }
  }
}
