package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tones of ITU-R BS.1770-4 and the first test signals of EBU Tech 3341. */
class LoudnessMeterTest {
  /** What Tech 3341 asks for. */
  private static final Offset<Double> TENTH = within(0.1);

  private static double lufs(int rate, int channels, double hz, double... levelDbAndSeconds) {
    LoudnessMeter meter = new LoudnessMeter(channels, rate);
    long frame = 0;
    for (int part = 0; part < levelDbAndSeconds.length; part += 2) {
      double amplitude = Math.pow(10, levelDbAndSeconds[part] / 20);
      long end = frame + Math.round(levelDbAndSeconds[part + 1] * rate);
      while (frame < end) {
        int count = (int) Math.min(777, end - frame);
        meter.add(sine(channels, count, frame, hz / rate, amplitude), count);
        frame += count;
      }
    }
    return meter.integratedLufs();
  }

  private static float[][] sine(int channels, int count, long from, double turn, double amplitude) {
    float[][] planes = new float[channels][count];
    for (float[] plane : planes) {
      for (int i = 0; i < count; i++) {
        plane[i] = (float) (amplitude * Math.sin(2 * Math.PI * turn * (from + i)));
      }
    }
    return planes;
  }

  @Test
  void at48KilohertzTheFilterIsThatOfTheStandard() {
    KWeighting filter = new KWeighting(48_000);
    assertThat(filter.shelf)
        .containsExactly(
            new double[] {
              1.53512485958697,
              -2.69169618940638,
              1.19839281085285,
              -1.69065929318241,
              0.73248077421585
            },
            within(1e-11));
    assertThat(filter.pass)
        .containsExactly(new double[] {-1.99004745483398, 0.99007225036621}, within(1e-11));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 96_000, 192_000})
  void aFullScaleToneOf997HertzOnOneChannelIsMinus3Point01(int rate) {
    // The bilinear transform bends the shelf by some hundredths where the rate is not 48 kHz.
    assertThat(lufs(rate, 1, 997, 0, 5)).isCloseTo(-3.01, within(0.035));
    assertThat(lufs(rate, 2, 997, 0, 5)).isCloseTo(0, within(0.035));
  }

  @Test
  void at48KilohertzThatToneIsExact() {
    assertThat(lufs(48_000, 1, 997, 0, 5)).isCloseTo(-3.01, within(0.005));
  }

  @Test
  void aToneOfMinus23AndOneOfMinus33AreThat() {
    assertThat(lufs(48_000, 2, 1_000, -23, 20)).isCloseTo(-23, TENTH);
    assertThat(lufs(48_000, 2, 1_000, -33, 20)).isCloseTo(-33, TENTH);
  }

  @Test
  void softPartsAreGated() {
    double lufs = lufs(48_000, 2, 1_000, -36, 10, -23, 60, -36, 10);
    assertThat(lufs).isCloseTo(-23, TENTH);
  }

  @Test
  void silentPartsAreGatedBeforeSoftOnes() {
    double lufs = lufs(48_000, 2, 1_000, -72, 10, -36, 10, -23, 60, -36, 10, -72, 10);
    assertThat(lufs).isCloseTo(-23, TENTH);
  }

  @Test
  void whatTheGateLeavesInIsAveragedByEnergy() {
    double lufs = lufs(48_000, 2, 1_000, -26, 20, -20, 20.1, -26, 20);
    assertThat(lufs).isCloseTo(-23, TENTH);
  }

  @Test
  void highTonesCountMoreAndDeepOnesLess() {
    double middle = lufs(48_000, 1, 1_000, -20, 5);
    assertThat(lufs(48_000, 1, 10_000, -20, 5) - middle).isCloseTo(3.3, within(0.2));
    assertThat(lufs(48_000, 1, 25, -20, 5) - middle).isLessThan(-10);
  }

  @Test
  void silenceHasNoLoudness() {
    assertThat(lufs(48_000, 2, 1_000, -200, 5)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(lufs(48_000, 2, 1_000)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(lufs(48_000, 2, 1_000, 0, 0.3)).as("no block").isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
