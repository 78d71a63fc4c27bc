package org.dmus.tck.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {
  private static final int RATE = 44_100;

  /** Half a second of silence, then one of a sine with its second harmonic. */
  private static Sound tone(double hertz) {
    float[] samples = new float[RATE * 3 / 2];
    for (int i = RATE / 2; i < samples.length; i++) {
      double phase = 2 * Math.PI * hertz * (i - RATE / 2) / RATE;
      samples[i] = (float) (0.5 * Math.sin(phase) + 0.2 * Math.sin(2 * phase));
    }
    return Sound.of(samples, RATE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {41.2, 110, 261.63, 440, 1_000, 3_520})
  void aPitchIsToldToFiveCents(double hertz) {
    tone(hertz).assertPitch(0.7, 1.2, hertz, 5);
  }

  @Test
  void aPitchBesideIsRefusedAndTold() {
    assertThatThrownBy(() -> tone(440).assertPitch(0.7, 1.2, 450, 5))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("pitch beside 450.0 Hz");
  }

  @Test
  void anOnsetIsToldToTheFrame() {
    assertThat(tone(440).onset(0)).isCloseTo(0.5, within(2.0 / RATE));
    tone(440).assertSilence(0, 0.5);
  }

  @Test
  void aLevelIsThatOfTheSquares() {
    assertThat(tone(441).levelDb(0.5, 1.5)).isCloseTo(-8.39, within(0.01)); // 0.125 + 0.02
    assertThatThrownBy(() -> tone(441).assertLevel(0, 0.5, -8.4, 1))
        .hasMessageContaining("expected -8.400 dB within 1.000, but was -200.000");
  }
}
