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

  private static final Connection COARSE_TUNING =
      new Connection(
          Articulator.SRC_RPN1,
          Articulator.SRC_NONE,
          Articulator.DST_PITCH,
          BIPOLAR,
          DlsUnits.centsToRelative(100));
  private static final Connection SHUTDOWN =
      Connection.constant(Articulator.DST_EG1_SHUTDOWN_TIME, DlsUnits.secondsToTime(0.015));
  private static final Connection OPEN =
      Connection.constant(Articulator.DST_FILTER_CUTOFF, DlsUnits.CUTOFF_OFF);

  /** No delay, for each of their generators. */
  private static final Connection[] NONE = new Connection[Generator.COUNT];

  static {
    for (int delay : DELAYS) {
      int destination = Target.of(delay).destination();
      NONE[delay] = Connection.constant(destination, DlsUnits.ABSOLUTE_ZERO);
    }
  }

  private final Settings settings;
  private final long driven;
  private final Blocks blocks;

  ArticulationBuilder(Settings settings, List<Modulator> modulators, Blocks blocks) {
    this.settings = settings;
    this.driven = Modulators.driven(modulators);
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
    blocks.add(SHUTDOWN);
  }

  /** Keys are so many cents apart on both sides of the root; the wave is tuned for 100. */
  private void pitch(int rootKey) throws DlsFormatException {
    int cents = settings.get(Generator.SCALE_TUNING);
    byKey(Generator.SCALE_TUNING, Articulator.DST_PITCH, KEYS * cents);
    if (cents != 100) {
      blocks.constant(Articulator.DST_PITCH, DlsUnits.centsToRelative((100.0 - cents) * rootKey));
    }
    blocks.add(COARSE_TUNING);
  }

  /** Adds so many cents times key / 128, for a zone that fixes the key once and for all. */
  private void byKey(int generator, int destination, double cents) throws DlsFormatException {
    int key = settings.get(Generator.KEY);
    double scale = cents * 65_536;
    if (key >= 0) {
      blocks.constant(destination, scale * key / KEYS);
    } else {
      int value = settings.get(generator);
      blocks.generator(generator, value, Articulator.SRC_KEY_NUMBER, destination, 0, scale);
    }
  }

  private void constant(int generator, int value) throws DlsFormatException {
    constant(generator, value, 0);
  }

  /** Adds a value and what is the same for all values of its generator. */
  private void constant(int generator, int value, double more) throws DlsFormatException {
    if (value + more != 0) {
      Target target = Target.of(generator);
      blocks.generator(
          generator,
          value,
          Articulator.SRC_NONE,
          target.destination(),
          0,
          (value + more) * target.scale());
    }
  }

  private void depth(int generator, int value) throws DlsFormatException {
    if (value != 0) {
      Target target = Target.of(generator);
      int transform = target.driver() == Articulator.SRC_EG2 ? 0 : BIPOLAR;
      double scale = value * target.scale();
      blocks.generator(generator, value, target.driver(), target.destination(), transform, scale);
    }
  }

  /** The shortest delay is none: a millisecond would put every onset off. */
  private void delay(int generator, int value) throws DlsFormatException {
    if (value > SHORTEST || isDriven(generator)) {
      constant(generator, value);
    } else {
      blocks.add(NONE[generator]);
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
      blocks.add(OPEN);
    }
  }

  private boolean isDriven(int generator) {
    return (driven >>> generator & 1) != 0;
  }

  /** Attack to release; the delay stands apart. */
  private void envelope(int first, int keyToHold, double decibelCents) throws DlsFormatException {
    constant(first + 1, settings.get(first + 1));
    int holdByKey = settings.get(keyToHold);
    int decayByKey = settings.get(keyToHold + 1);
    constant(first + 2, settings.get(first + 2) + MIDDLE_C * holdByKey);
    constant(first + 3, settings.get(first + 3) + MIDDLE_C * decayByKey, decibelCents);
    stageByKey(first + 2, keyToHold, holdByKey);
    stageByKey(first + 3, keyToHold + 1, decayByKey);
    sustain(first + 4, settings.get(first + 4));
    constant(first + 5, settings.get(first + 5), decibelCents);
  }

  private void stageByKey(int stage, int generator, int centsPerKey) throws DlsFormatException {
    if (centsPerKey != 0) {
      int destination = Target.of(stage).destination();
      byKey(generator, destination, -(double) KEYS * centsPerKey);
    }
  }

  private void sustain(int generator, int value) throws DlsFormatException {
    Target target = Target.of(generator);
    double fraction = DlsUnits.fractionToPercent(1) + value * target.scale();
    blocks.generator(
        generator, value, Articulator.SRC_NONE, target.destination(), 0, Math.max(0, fraction));
  }
}
