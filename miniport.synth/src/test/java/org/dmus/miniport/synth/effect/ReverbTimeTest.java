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

  private final EffectRig rig = new EffectRig();

  private double reverbTime(double expected) {
    float[] sound = rig.run(EffectBus.REVERB, EffectRig.click(), Math.max(1, 1.5 * expected))[0];
    lows(sound);
    return fallTime(decayCurve(sound));
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
