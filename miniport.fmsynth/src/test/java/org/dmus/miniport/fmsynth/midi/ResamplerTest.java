package org.dmus.miniport.fmsynth.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.miniport.fmsynth.chip.Chip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
  private static final int AMPLITUDE = 1_000_000;

  /** Resamples a sine of the chip's rate: half a second, in calls of some frames. */
  private static float[] resample(int rate, double hertz, int frames) {
    Resampler resampler = new Resampler(rate);
    float[][] planes = new float[2][rate / 2];
    int sample = 0;
    for (int at = 0; at + frames <= planes[0].length; at += frames) {
      int needed = resampler.needed(frames);
      int[] samples = new int[needed];
      for (int i = 0; i < needed; i++, sample++) {
        samples[i] = (int) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * sample / Chip.RATE));
      }
      resampler.render(samples, samples, 1f / AMPLITUDE, planes, at, frames);
    }
    return planes[1];
  }

  /** Returns amplitude of a frequency, and of everything else. */
  private static double[] amplitudes(float[] sound, int rate, double hertz) {
    int from = rate / 10;
    int count = rate / 10 * 3;
    double re = 0;
    double im = 0;
    double power = 0;
    for (int i = from; i < from + count; i++) {
      double angle = 2 * Math.PI * hertz * i / rate;
      re += sound[i] * Math.cos(angle) * 2 / count;
      im += sound[i] * Math.sin(angle) * 2 / count;
      power += sound[i] * sound[i] * 2.0 / count;
    }
    return new double[] {Math.hypot(re, im), Math.sqrt(Math.max(0, power - re * re - im * im))};
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 22_050, 44_100, 48_000, 96_000, 192_000})
  void aSineIsASineOfTheSameHeight(int rate) {
    double[] heard = amplitudes(resample(rate, 1_000, 50), rate, 1_000);
    assertThat(heard[0]).isCloseTo(1, within(0.01));
    assertThat(heard[1]).isLessThan(0.001);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 22_050, 32_000})
  void whatTheLowerRateCannotHaveIsGone(int rate) {
    float[] sound = resample(rate, 0.62 * rate, 50);
    double[] mirrored = amplitudes(sound, rate, 0.38 * rate);
    assertThat(mirrored[0]).isLessThan(0.002);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 192_000})
  void theLengthOfTheCallsDoesNotMatter(int rate) {
    assertThat(resample(rate, 440, 1)).containsExactly(resample(rate, 440, 25));
  }
}
