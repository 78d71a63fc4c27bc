package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.dmus.miniport.synth.effect.Limiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTest {
  private static final int FRAMES = 3 * TestBank.RATE;
  private static final long SEED = 57;

  /** Notes at odd times, all the louder the greater the gain. */
  private static Performance play(float gain, boolean limiter) {
    Performance p =
        new Performance(
            RichBank.build(),
            SynthesizerSettings.at(TestBank.RATE).withGain(gain).withLimiter(limiter));
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      int frame = random.nextInt(FRAMES);
      int channel = random.nextInt(16);
      int key = 30 + random.nextInt(60);
      p.program(frame, channel, random.nextInt(4)).on(frame, channel, key, 1 + random.nextInt(127));
      p.off(frame + random.nextInt(TestBank.RATE), channel, key);
    }
    return p;
  }

  private static float peak(float[] x) {
    float peak = 0;
    for (float each : x) {
      peak = Math.max(peak, Math.abs(each));
    }
    return peak;
  }

  @ParameterizedTest
  @ValueSource(floats = {1, 4, 30, 100})
  void nothingComesOutAboveTheCeiling(float gain) {
    assertThat(peak(play(gain, false).renderIn(FRAMES, 441).left)).isGreaterThan(1);
    Performance p = play(gain, true).renderIn(FRAMES, 441);
    assertThat(peak(p.left)).as("seed %d", SEED).isBetween(0.5f, Limiter.CEILING);
    assertThat(peak(p.right)).as("seed %d", SEED).isBetween(0.5f, Limiter.CEILING);
  }

  @Test
  void whatIsBelowTheCeilingIsNotTouchedNorMoved() {
    Performance dry = play(0.02f, false).renderIn(FRAMES, 441);
    Performance p = play(0.02f, true).renderIn(FRAMES, 441);
    assertThat(peak(dry.left)).isBetween(0.01f, Limiter.CEILING);
    assertThat(Arrays.mismatch(p.left, dry.left)).as("seed %d", SEED).isEqualTo(-1);
    assertThat(Arrays.mismatch(p.right, dry.right)).as("seed %d", SEED).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 1_000, FRAMES})
  void theBytesDoNotDependOnTheLengthOfTheCalls(int chunk) {
    float[] whole = play(4, true).renderIn(FRAMES, 441).left;
    assertThat(Arrays.mismatch(play(4, true).renderIn(FRAMES, chunk).left, whole))
        .as("seed %d", SEED)
        .isEqualTo(-1);
  }

  @Test
  void anOnsetStaysInItsFrame() {
    Performance p =
        new Performance(
            TestBank.of(TestBank.CLICK), Performance.settings().withGain(50).withLimiter(true));
    p.on(1_234, 0, 60, 127).on(0, 1, 60, 127).render(2_000);
    assertThat(p.left[0]).isNotZero();
    assertThat(p.left[1_234]).isNotZero();
    int sounding = 0;
    for (float x : p.left) {
      sounding += x != 0 ? 1 : 0;
    }
    assertThat(sounding).isEqualTo(2);
  }

  @Test
  void theGainComesBackAfterThePeak() {
    Performance p =
        new Performance(
            TestBank.of(TestBank.DC), Performance.settings().withGain(1).withLimiter(true));
    Performance dry = new Performance(TestBank.of(TestBank.DC), Performance.settings());
    for (Performance each : new Performance[] {p, dry}) {
      each.on(0, 0, 60, 127).on(1_000, 1, 60, 127).on(1_000, 2, 60, 127).on(1_000, 3, 60, 127);
      each.cc(2_000, 1, 120, 0).cc(2_000, 2, 120, 0).cc(2_000, 3, 120, 0).render(4 * TestBank.RATE);
    }
    assertThat(peak(p.left)).isLessThanOrEqualTo(Limiter.CEILING);
    assertThat(p.left[500]).isEqualTo(dry.left[500]);
    assertThat(p.left[10_000]).isLessThan(dry.left[10_000]);
    assertThat(p.left[4 * TestBank.RATE - 1]).isEqualTo(dry.left[4 * TestBank.RATE - 1]);
  }

  @Test
  void cutForgetsWhatWasHeldBack() {
    Performance p =
        new Performance(
            TestBank.of(TestBank.DC), Performance.settings().withGain(50).withLimiter(true));
    p.on(0, 0, 60, 127).render(5_000);
    p.synthesizer.cut();
    p.render(5_000);
    assertThat(peak(p.left)).isZero();
  }
}
