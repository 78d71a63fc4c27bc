package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveLink;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.miniport.synth.voice.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of both envelopes, to a control period: where levels on the way are reached. */
class EnvelopeAccuracyTest {
  private static final int PERIOD = Voice.BLOCK;

  private static double amplitude(double db) {
    return Bank.CENTRE * Math.pow(10, db / 20);
  }

  private static int frames(double seconds) {
    return (int) (seconds * Bank.RATE);
  }

  private static void assertReached(
      Performance p, double fromSeconds, double amplitude, boolean upwards, double seconds) {
    assertThat(Listener.crossing(p.left, frames(fromSeconds), amplitude, upwards))
        .as("frame of %.1f dB", Listener.db(amplitude, Bank.CENTRE))
        .isCloseTo(frames(seconds), within(PERIOD));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.01, 0.05, 0.3, 1, 4})
  void theAttackIsAStraightLineAfterItsDelay(double seconds) {
    double delay = seconds / 2;
    Performance p =
        Bank.constant(Bank.time(DST_EG1_DELAY_TIME, delay), Bank.time(DST_EG1_ATTACK_TIME, seconds))
            .on(0, 0, 60, 127)
            .render(frames(2 * seconds + 0.1));
    for (double part : new double[] {0.1, 0.5, 0.9, 0.999}) {
      assertReached(p, 0, part * Bank.CENTRE, true, delay + part * seconds);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 2, 10})
  void theDecayFalls96DecibelsInItsTimeAfterTheHold(double seconds) {
    double hold = seconds / 8;
    Performance p =
        Bank.constant(
                Bank.time(DST_EG1_HOLD_TIME, hold),
                Bank.time(DST_EG1_DECAY_TIME, seconds),
                Bank.level(DST_EG1_SUSTAIN_LEVEL, 0.5))
            .on(0, 0, 60, 127)
            .render(frames(seconds));
    for (double db : new double[] {-1, -6, -24, -47}) {
      assertReached(p, 0, amplitude(db), false, hold + seconds * db / -96);
    }
    int sustained = frames(hold + 0.6 * seconds);
    assertThat(Listener.db(p.left[sustained], Bank.CENTRE)).isCloseTo(-48, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 1, 5})
  void theReleaseFalls96DecibelsInItsTime(double seconds) {
    double off = 0.0777;
    Performance p =
        Bank.constant(Bank.time(DST_EG1_RELEASE_TIME, seconds))
            .on(0, 0, 60, 127)
            .off(frames(off), 0, 60)
            .render(frames(off + seconds));
    for (double db : new double[] {-1, -20, -60, -80}) {
      assertReached(p, off, amplitude(db), false, off + seconds * db / -96);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.015, 0.1, 0.5})
  void aNoteThatShutsAnotherDownGivesItTheShutdownTime(double seconds) {
    Performance p =
        new Performance(
                new TestBank()
                    .add(
                        Patch.melodic(0),
                        exclusive(36, 0, Bank.time(DST_EG1_SHUTDOWN_TIME, seconds)),
                        exclusive(37, 2))
                    .build())
            .on(0, 0, 36, 127)
            .on(5_000, 0, 37, 127)
            .render(5_000 + frames(seconds));
    double off = 5_000.0 / Bank.RATE;
    for (double db : new double[] {-1, -20, -60}) {
      assertReached(p, off, amplitude(db), false, off + seconds * db / -96);
    }
  }

  private static DlsRegion exclusive(int key, int wave, Connection... articulation) {
    return new DlsRegion(
        key, key, 0, 127, true, 1, 0, WaveLink.mono(wave), Optional.empty(), List.of(articulation));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.4, 2})
  void theSecondEnvelopeKeepsEveryTimeInStraightLines(double seconds) {
    double off = 4 * seconds;
    Performance p =
        Bank.constant(
                Bank.gain(-50),
                Bank.toGain(SRC_EG2, 0, 50),
                Bank.time(DST_EG1_RELEASE_TIME, 40),
                Bank.time(DST_EG2_DELAY_TIME, seconds / 2),
                Bank.time(DST_EG2_ATTACK_TIME, seconds),
                Bank.time(DST_EG2_HOLD_TIME, seconds / 2),
                Bank.time(DST_EG2_DECAY_TIME, seconds),
                Bank.level(DST_EG2_SUSTAIN_LEVEL, 0.4),
                Bank.time(DST_EG2_RELEASE_TIME, seconds))
            .on(0, 0, 60, 127)
            .off(frames(off), 0, 60)
            .render(frames(6 * seconds));
    for (double level : new double[] {0.1, 0.5, 0.9}) {
      assertReached(p, 0, amplitude(50 * level - 50), true, seconds * (0.5 + level));
    }
    for (double level : new double[] {0.9, 0.6, 0.45}) {
      assertReached(p, 1.6 * seconds, amplitude(50 * level - 50), false, seconds * (3 - level));
    }
    double slope = 96.0 / 40;
    for (double level : new double[] {0.35, 0.2, 0.05}) {
      double t = (0.4 - level) * seconds;
      assertReached(p, off, amplitude(50 * level - 50 - slope * t), false, off + t);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 127})
  void velocityScalesTheAttackAndTheKeyScalesHoldAndDecay(int value) {
    Performance attack =
        Bank.constant(
                Bank.time(DST_EG1_ATTACK_TIME, 0.2),
                Bank.toCents(SRC_KEY_ON_VELOCITY, DST_EG1_ATTACK_TIME, 0, 2_400),
                Bank.toGain(SRC_KEY_ON_VELOCITY, sourceTransform(TRN_CONCAVE, false, true), 0))
            .on(0, 0, 60, value)
            .render(frames(1));
    double attackSeconds = 0.2 * Math.pow(2, 2 * value / 128.0);
    assertReached(attack, 0, Bank.CENTRE / 2, true, attackSeconds / 2);
    Performance decay =
        Bank.constant(
                Bank.time(DST_EG1_HOLD_TIME, 0.1),
                Bank.toCents(SRC_KEY_NUMBER, DST_EG1_HOLD_TIME, 0, 1_200),
                Bank.time(DST_EG1_DECAY_TIME, 2),
                Bank.toCents(SRC_KEY_NUMBER, DST_EG1_DECAY_TIME, 0, -2_400),
                Bank.level(DST_EG1_SUSTAIN_LEVEL, 0))
            .on(0, 0, value, 127)
            .render(frames(2));
    double hold = 0.1 * Math.pow(2, value / 128.0);
    double fall = 2 * Math.pow(2, -2 * value / 128.0);
    assertReached(decay, 0, amplitude(-40), false, hold + fall * 40 / 96);
  }
}
