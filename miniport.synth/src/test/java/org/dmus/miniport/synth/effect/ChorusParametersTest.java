package org.dmus.miniport.synth.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.dmus.synth.effect.SendEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChorusParametersTest {
  private final EffectRig rig = new EffectRig();

  private void set(int parameter, int value) {
    rig.effects.parameter(EffectBus.CHORUS, parameter, value);
  }

  /** A line that rises by one a frame comes out as the delay: what is missing to the line. */
  private double[] delays(double seconds) {
    float[] line = new float[(int) (seconds * EffectRig.RATE)];
    for (int i = 0; i < line.length; i++) {
      line[i] = i + 1;
    }
    float[] left = rig.run(EffectBus.CHORUS, line, seconds)[0];
    double[] delays = new double[line.length];
    for (int i = 0; i < line.length; i++) {
      delays[i] = line[i] - left[i] / 0.7;
    }
    return Arrays.copyOfRange(delays, EffectRig.RATE / 10, delays.length);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.3125", "5, 1.875", "19, 6.25", "127, 40"})
  void theDelaySwingsOverTheDepth(int value, double milliseconds) {
    set(SendEffect.CHORUS_RATE, 20);
    set(SendEffect.CHORUS_DEPTH, value);
    double[] delays = delays(1);
    double swing = Arrays.stream(delays).max().orElse(0) - Arrays.stream(delays).min().orElse(0);
    assertThat(swing * 1_000 / EffectRig.RATE).isCloseTo(milliseconds, within(0.02));
    assertThat(Arrays.stream(delays).min().orElse(0)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 9, 40, 127})
  void theDelaySwingsAtTheRate(int value) {
    set(SendEffect.CHORUS_RATE, value);
    double hz = 0.122 * value;
    double[] delays = delays(0.1 + 3 / hz);
    double mean = 0.011 * EffectRig.RATE;
    int first = -1;
    int last = -1;
    int crossings = -1;
    boolean wasBelow = false;
    for (int i = 0; i < delays.length; i++) {
      if (wasBelow && delays[i] > mean + 5) {
        first = first < 0 ? i : first;
        last = i;
        crossings++;
      }
      wasBelow = delays[i] < mean - 5 || wasBelow && delays[i] <= mean + 5;
    }
    double measured = (double) crossings * EffectRig.RATE / (last - first);
    assertThat(measured).isCloseTo(hz, withinPercentage(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64, 127})
  void feedbackRepeatsWhatItIsGiven(int value) {
    set(SendEffect.CHORUS_RATE, 0);
    set(SendEffect.CHORUS_DEPTH, 0);
    set(SendEffect.CHORUS_FEEDBACK, value);
    float[] left = rig.run(EffectBus.CHORUS, EffectRig.click(), 0.2)[0];
    double round = 0.011;
    double one = sum(left, 0.5 * round, 1.5 * round);
    double two = sum(left, 1.5 * round, 2.5 * round);
    assertThat(two / one).isCloseTo(0.00763 * value, within(0.002));
  }

  private static double sum(float[] x, double from, double to) {
    double sum = 0;
    for (int i = (int) (from * EffectRig.RATE); i < (int) (to * EffectRig.RATE); i++) {
      sum += x[i];
    }
    return sum;
  }

  @Test
  void theTailOfTheMostFeedbackEndsInExactSilence() {
    set(SendEffect.CHORUS_FEEDBACK, 127);
    float[] left = rig.run(EffectBus.CHORUS, EffectRig.click(), 12)[0];
    assertThat(EffectRig.energy(left, 2, 2.5)).isPositive();
    assertThat(EffectRig.energy(left, 11, 12)).isZero();
    for (float x : left) {
      assertThat(x == 0 || Math.abs(x) >= Float.MIN_NORMAL).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void eachTypeSounds(int type) {
    float[] before = rig.run(EffectBus.CHORUS, EffectRig.click(), 0.5)[0];
    rig.effects.clear();
    set(SendEffect.TYPE, type);
    float[] after = rig.run(EffectBus.CHORUS, EffectRig.click(), 0.5)[0];
    assertThat(EffectRig.energy(after, 0, 0.5)).isPositive();
    assertThat(after).isNotEqualTo(before);
    rig.effects.clear();
    rig.effects.reset();
    assertThat(rig.run(EffectBus.CHORUS, EffectRig.click(), 0.5)[0]).isEqualTo(before);
  }

  @Test
  void whatIsSentFromChorusToReverberationIsReverberated() {
    float[] dry = rig.run(EffectBus.CHORUS, EffectRig.click(), 1)[0];
    assertThat(EffectRig.energy(dry, 0.3, 1)).isZero();
    rig.effects.clear();
    set(SendEffect.CHORUS_TO_REVERB, 127);
    float[] all = rig.run(EffectBus.CHORUS, EffectRig.click(), 1)[0];
    rig.effects.clear();
    set(SendEffect.CHORUS_TO_REVERB, 64);
    float[] half = rig.run(EffectBus.CHORUS, EffectRig.click(), 1)[0];
    double ratio = EffectRig.energy(all, 0.3, 1) / EffectRig.energy(half, 0.3, 1);
    assertThat(ratio).isCloseTo(127 * 127 / (64.0 * 64), withinPercentage(1));
  }
}
