package org.dmus.miniport.synth.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.dmus.synth.effect.SendEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reverberation times, measured as ISO 3382 does: T30 of the backward integral, of the lows. */
class ReverbTimeTest {
  private static final double LOWS_HZ = 150;
  private static final int POLES = 4;
  private static final double HIGHS_HZ = 5_000;
  private static final double THIRD_OF_AN_OCTAVE = 4.318;

  private final EffectRig rig = new EffectRig();

  private double reverbTime(double expected) {
    float[] sound = rig.run(EffectBus.REVERB, EffectRig.click(), Math.max(1, 1.5 * expected))[0];
    lows(sound);
    return fallTime(decayCurve(sound));
  }

  private double timeOfHighs() {
    float[] sound = rig.run(EffectBus.REVERB, EffectRig.click(), 3)[0];
    highs(sound);
    return fallTime(decayCurve(sound));
  }

  /** A third of an octave at 5 kHz: a resonance, twice. */
  private static void highs(float[] x) {
    double angle = 2 * Math.PI * HIGHS_HZ / EffectRig.RATE;
    double alpha = Math.sin(angle) / (2 * THIRD_OF_AN_OCTAVE);
    for (int pass = 0; pass < 2; pass++) {
      double[] state = new double[4];
      for (int i = 0; i < x.length; i++) {
        double y = alpha * (x[i] - state[1]) + 2 * Math.cos(angle) * state[2];
        y = (y - (1 - alpha) * state[3]) / (1 + alpha);
        state[1] = state[0];
        state[0] = x[i];
        state[3] = state[2];
        state[2] = y;
        x[i] = (float) y;
      }
    }
  }

  private static void lows(float[] x) {
    double a = 1 - Math.exp(-2 * Math.PI * LOWS_HZ / EffectRig.RATE);
    for (int pole = 0; pole < POLES; pole++) {
      double state = 0;
      for (int i = 0; i < x.length; i++) {
        state += a * (x[i] - state);
        x[i] = (float) state;
      }
    }
  }

  private static double[] decayCurve(float[] x) {
    double[] db = new double[x.length];
    double sum = 0;
    for (int i = x.length - 1; i >= 0; i--) {
      sum += (double) x[i] * x[i];
      db[i] = sum;
    }
    double all = db[0];
    for (int i = 0; i < db.length; i++) {
      db[i] = 10 * Math.log10(db[i] / all);
    }
    return db;
  }

  /** From the straight line that fits best between -5 dB and -35 dB. */
  private static double fallTime(double[] db) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; db[i] > -35; i++) {
      if (db[i] <= -5) {
        n++;
        x += i;
        y += db[i];
        xx += (double) i * i;
        xy += i * db[i];
      }
    }
    double dbPerFrame = (n * xy - x * y) / (n * xx - x * x);
    return -60 / dbPerFrame / EffectRig.RATE;
  }

  @Test
  void theHallOfThePowerOnStateLastsItsTime() {
    assertThat(reverbTime(1.8)).isCloseTo(1.8, withinPercentage(5));
  }

  @ParameterizedTest
  @CsvSource({"0, 1.1", "1, 1.3", "2, 1.5", "3, 1.8", "4, 1.8", "8, 1.3"})
  void eachTypeHasTheTimeOfGeneralMidiTwo(int type, double seconds) {
    rig.effects.parameter(EffectBus.REVERB, SendEffect.TYPE, type);
    assertThat(reverbTime(seconds)).isCloseTo(seconds, withinPercentage(5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 40, 64, 90, 127})
  void theTimeIsThatOfTheParameter(int value) {
    double seconds = Math.exp(0.025 * (value - 40));
    rig.effects.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, value);
    assertThat(reverbTime(seconds)).isCloseTo(seconds, withinPercentage(5));
  }

  /** Both bands, each by itself: the ratio leaves the lows alone. */
  @ParameterizedTest
  @CsvSource({"64, 26", "40, 38", "40, 64", "40, 100", "40, 127", "64, 32", "20, 64", "64, 96"})
  void theHighsLastAsMuchOfThatAsTheRatioSays(int time, int ratio) {
    double seconds = Math.exp(0.025 * (time - 40));
    rig.effects.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, time);
    rig.effects.parameter(EffectBus.REVERB, SendEffect.REVERB_HIGH_RATIO, ratio);
    assertThat(timeOfHighs()).isCloseTo(seconds * ratio / 128, withinPercentage(10));
    rig.effects.clear();
    assertThat(reverbTime(seconds)).isCloseTo(seconds, withinPercentage(5));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 7, 9, 127})
  void anUnknownTypeChangesNothing(int type) {
    float[] before = rig.run(EffectBus.REVERB, EffectRig.click(), 1)[0];
    rig.effects.clear();
    rig.effects.parameter(EffectBus.REVERB, SendEffect.TYPE, type);
    assertThat(rig.run(EffectBus.REVERB, EffectRig.click(), 1)[0]).isEqualTo(before);
  }

  @Test
  void aResetBringsThePowerOnStateBack() {
    float[] before = rig.run(EffectBus.REVERB, EffectRig.click(), 1)[0];
    rig.effects.clear();
    rig.effects.parameter(EffectBus.REVERB, SendEffect.TYPE, 8);
    rig.effects.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, 127);
    rig.effects.reset();
    assertThat(rig.run(EffectBus.REVERB, EffectRig.click(), 1)[0]).isEqualTo(before);
  }

  @Test
  void aTailThatIsMadeLongerInTheMiddleIsNotCutOff() {
    rig.effects.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, 0);
    rig.run(EffectBus.REVERB, EffectRig.click(), 0.5);
    rig.effects.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, 127);
    float[] rest = rig.run(EffectBus.REVERB, new float[0], 3)[0];
    assertThat(EffectRig.energy(rest, 2.5, 3)).isPositive();
  }
}
