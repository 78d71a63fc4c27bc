package org.dmus.miniport.fmsynth.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WaveformTest {

  private static double value(Waveform waveform, int phase) {
    int entry = waveform.table()[phase];
    double amplitude = Exponential.amplitude(entry & 0x7FFF) / (double) Chip.FULL_SCALE;
    return entry < 0 ? -amplitude : amplitude;
  }

  private static double sine(double phase) {
    return Math.sin(2 * Math.PI * (phase + 0.5) / Waveform.CYCLE);
  }

  @Test
  void theSineIsOneToAThousandth() {
    for (int i = 0; i < Waveform.CYCLE; i++) {
      assertThat(value(Waveform.SINE, i)).isCloseTo(sine(i), within(2e-3));
    }
  }

  @Test
  void theOthersArePartsOfTheSine() {
    for (int i = 0; i < Waveform.CYCLE; i++) {
      double whole = value(Waveform.SINE, i);
      double twice = i < 512 ? value(Waveform.SINE, 2 * i) : 0;
      assertThat(value(Waveform.HALF, i)).isEqualTo(Math.max(whole, 0));
      assertThat(value(Waveform.ABS, i)).isEqualTo(Math.abs(whole));
      assertThat(value(Waveform.QUARTER, i)).isEqualTo(i % 512 < 256 ? Math.abs(whole) : 0);
      assertThat(value(Waveform.DOUBLE, i)).isEqualTo(twice);
      assertThat(value(Waveform.CAMEL, i)).isEqualTo(Math.abs(twice));
    }
  }

  @Test
  void theSquareIsAtFullScale() {
    for (int i = 0; i < Waveform.CYCLE; i++) {
      assertThat(value(Waveform.SQUARE, i)).isEqualTo(i < 512 ? 1 : -1);
    }
  }

  @Test
  void theSawtoothFallsExponentiallyAndComesBackNegative() {
    assertThat(value(Waveform.SAW, 0)).isEqualTo(1);
    assertThat(value(Waveform.SAW, 32)).isCloseTo(0.5, within(1e-3));
    assertThat(value(Waveform.SAW, 1_023)).isEqualTo(-1);
    for (int i = 0; i < 512; i++) {
      assertThat(value(Waveform.SAW, 1_023 - i)).isEqualTo(-value(Waveform.SAW, i));
    }
  }

  @Test
  void attenuationsAddWhereAmplitudesMultiply() {
    for (int attenuation = 0; attenuation < 2_560; attenuation++) {
      assertThat(Exponential.amplitude(attenuation))
          .isCloseTo((int) (65_344 * Math.pow(2, -attenuation / 256.0)), within(40));
    }
    assertThat(Exponential.amplitude(Exponential.SILENCE)).isZero();
    assertThat(Exponential.amplitude(9_999)).isZero();
  }

  @Test
  void noiseHasNeitherPitchNorMean() {
    NoiseGenerator noise = new NoiseGenerator(3);
    int sum = 0;
    int repeats = 0;
    int[] drawn = new int[40_000];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = noise.next((i & 3) << 18) == 0 ? 1 : -1;
      sum += drawn[i];
      repeats += i < 100 ? 0 : drawn[i] * drawn[i - 97];
    }
    assertThat(Math.abs(sum)).isLessThan(1_000);
    assertThat(Math.abs(repeats)).isLessThan(1_000);
  }
}
