package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.voice.Interpolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterpolationTest {
  private static final int FRAMES = 20_000;
  private static final int KEY = 67;
  private static final double STEP = StrictMath.pow(2, (KEY - 60) / 12.0);

  private static SoundBank sine(double cyclesPerFrame) {
    short[] samples = new short[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      samples[i] = (short) Math.round(30_000 * StrictMath.sin(2 * Math.PI * cyclesPerFrame * i));
    }
    return bank(samples, true);
  }

  private static SoundBank bank(short[] samples, boolean looped) {
    return new TestBank()
        .add(Patch.melodic(0), TestBank.region(0))
        .build(
            TestBank.wave(samples, looped ? TestBank.looped(0, samples.length) : Optional.empty()));
  }

  private static float[] played(SoundBank bank, Interpolation interpolation, int key) {
    return new Performance(bank, Performance.settings().withInterpolation(interpolation))
        .on(0, 0, key, 127)
        .render(FRAMES / 2)
        .left;
  }

  /** Returns all that is not the sine that should be there, behind the onset; dB of that sine. */
  private static double errorDb(float[] played, double cyclesPerFrame) {
    float[] heard = Arrays.copyOfRange(played, 100, played.length);
    double omega = 2 * Math.PI * cyclesPerFrame;
    double inPhase = 0;
    double quadrature = 0;
    double all = 0;
    for (int i = 0; i < heard.length; i++) {
      double window = 1 - Math.cos(2 * Math.PI * (i + 0.5) / heard.length);
      inPhase += window * heard[i] * Math.cos(omega * i);
      quadrature += window * heard[i] * Math.sin(omega * i);
    }
    double a = 2 * inPhase / heard.length;
    double b = 2 * quadrature / heard.length;
    for (int i = 0; i < heard.length; i++) {
      double rest = heard[i] - a * Math.cos(omega * i) - b * Math.sin(omega * i);
      all += rest * rest;
    }
    return 10 * Math.log10(all / heard.length / ((a * a + b * b) / 2));
  }

  /** The images of a sine of 1/10 of the sample rate, a fifth up. */
  @ParameterizedTest
  @CsvSource({"NONE,-14", "LINEAR,-35", "CUBIC,-48", "SINC8,-67", "SINC16,-78"})
  void whatIsNotTheSineIsAsFarDownAsThePointsAllow(Interpolation interpolation, double limitDb) {
    double error = errorDb(played(sine(0.1), interpolation, KEY), 0.1 * STEP);
    System.out.printf("%s: %.1f dB of error at a tenth of the rate%n", interpolation, error);
    assertThat(error).isLessThan(limitDb);
  }

  @Test
  void morePointsLeaveLessOfTheImages() {
    double before = 0;
    for (Interpolation each : Interpolation.values()) {
      double error = errorDb(played(sine(0.3), each, KEY), 0.3 * STEP);
      assertThat(error).as("%s after %s dB", each, before).isLessThan(before - 3);
      before = error;
    }
  }

  @ParameterizedTest
  @EnumSource(Interpolation.class)
  void aConstantStaysOne(Interpolation interpolation) {
    short[] samples = new short[100];
    Arrays.fill(samples, (short) 16_384);
    float[] heard = played(bank(samples, true), interpolation, KEY);
    float level = heard[100];
    for (int i = 100; i < heard.length; i++) {
      assertThat(heard[i]).isCloseTo(level, within(level * 1e-6f));
    }
  }

  /** A loop as short as they come, of which every tap must read the endless repetition. */
  @ParameterizedTest
  @EnumSource(
      value = Interpolation.class,
      names = {"CUBIC", "SINC8", "SINC16"})
  void aSmallLoopSoundsAsTheSameOneWrittenOutOften(Interpolation interpolation) {
    short[] once = {0, 9_000, 16_000, 5_000, -7_000, -16_000, -3_000};
    short[] often = new short[once.length * 2_000];
    for (int i = 0; i < often.length; i++) {
      often[i] = once[i % once.length];
    }
    float[] small = played(bank(once, true), interpolation, 63);
    float[] big = played(bank(often, true), interpolation, 63);
    for (int i = 32; i < 8_000; i++) {
      assertThat(small[i]).as("frame %d", i).isCloseTo(big[i], within(1e-5f));
    }
  }

  /** The peak of a click is where it was written, at its own pitch, whatever the reach of taps. */
  @ParameterizedTest
  @EnumSource(Interpolation.class)
  void noInterpolationDelays(Interpolation interpolation) {
    short[] click = new short[64];
    click[20] = 16_384;
    float[] heard = played(bank(click, false), interpolation, 60);
    assertThat(heard[20]).isGreaterThan(0.1f);
    assertThat(heard[19]).isCloseTo(0, within(1e-6f));
    assertThat(heard[21]).isCloseTo(0, within(1e-6f));
  }

  @Test
  void everyInterpolationIsFoundByItsLabel() {
    for (Interpolation each : Interpolation.values()) {
      assertThat(Interpolation.named(each.label().toUpperCase(java.util.Locale.ROOT)))
          .contains(each);
    }
    assertThat(Interpolation.named("cubic")).contains(Interpolation.CUBIC);
    assertThat(Interpolation.named("12-point")).isEmpty();
  }
}
