package org.dmus.miniport.fmsynth.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private final EnvelopeGenerator envelope = new EnvelopeGenerator();

  /** Steps a sample: (4 + r mod 4) * 2^(r/4) / 2^15. */
  private static double slope(int rate) {
    return (4 + rate % 4) * Math.pow(2, rate / 4) / 32_768;
  }

  private static OperatorPatch patch(int attack, int decay, int sustain, int release) {
    return Patches.operator(Waveform.SINE, attack, decay, sustain, release, 0);
  }

  /** Counts the samples until an attenuation, which is not passed in the first sample. */
  private int samplesUntil(int attenuation, boolean isRising) {
    int samples = 0;
    for (int now = envelope.next(); isRising ? now < attenuation : now > attenuation; samples++) {
      now = envelope.next();
    }
    return samples;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void aDecayIsLinearInDecibelsAndOfItsRate(int rate) {
    envelope.set(patch(15, rate, 15, 5));
    envelope.strike(0);
    assertThat(samplesUntil(480, true)).isCloseTo((int) (480 / slope(4 * rate)), within(8));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "4, 1", "7, 1", "8, 2", "15, 3"})
  void pitchAddsAQuarterOfItsCodeToTheRate(int keyCode, int added) {
    envelope.set(patch(15, 8, 15, 5));
    envelope.strike(keyCode);
    assertThat(samplesUntil(480, true)).isCloseTo((int) (480 / slope(32 + added)), within(2));
  }

  @Test
  void pitchAddsAllOfItsCodeWhereThePatchSaysSo() {
    envelope.set(new OperatorPatch(2, Waveform.SINE, 15, 8, 15, 5, 0, 0, true, true, false, false));
    envelope.strike(9);
    assertThat(samplesUntil(480, true)).isCloseTo((int) (480 / slope(41)), within(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12})
  void anAttackTakesAnEighthOfWhatIsLeftEachStep(int rate) {
    int steps = 0;
    for (int left = 511; left > 0; steps++) {
      left += ~left >> 3;
    }
    envelope.set(patch(rate, 0, 0, 5));
    envelope.strike(0);
    assertThat(samplesUntil(0, false)).isCloseTo((int) (steps / slope(4 * rate)), within(2));
  }

  @Test
  void theFastestAttackIsThereAtOnce() {
    envelope.set(patch(15, 0, 0, 5));
    envelope.strike(0);
    assertThat(envelope.next()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 16", "7, 112", "14, 224", "15, 496"})
  void aHeldNoteStaysAtTheSustainLevelOfThreeDecibelsAStep(int sustain, int attenuation) {
    envelope.set(patch(15, 14, sustain, 5));
    envelope.strike(0);
    for (int i = 0; i < 2_000; i++) {
      envelope.next();
    }
    assertThat(envelope.next()).isCloseTo(attenuation, within(1));
    assertThat(envelope.next()).isEqualTo(envelope.next());
  }

  @Test
  void whatIsNotHeldGoesOnWithTheReleaseRate() {
    envelope.set(
        new OperatorPatch(2, Waveform.SINE, 15, 15, 4, 9, 0, 0, false, false, false, false));
    envelope.strike(0);
    samplesUntil(64, true);
    assertThat(samplesUntil(64 + 400, true)).isCloseTo((int) (400 / slope(36)), within(8));
  }

  @Test
  void aReleaseEndsInSilence() {
    envelope.set(patch(15, 0, 0, 12));
    envelope.strike(0);
    assertThat(envelope.isSilent()).isFalse();
    envelope.release();
    samplesUntil(511, true);
    assertThat(envelope.isSilent()).isTrue();
  }

  @Test
  void dampingTakesLessThanThreeMilliseconds() {
    envelope.set(patch(15, 0, 0, 1));
    envelope.strike(0);
    envelope.damp();
    assertThat(samplesUntil(511, true)).isLessThan(3 * Chip.RATE / 1_000);
  }

  @Test
  void aRateOfZeroNeverMoves() {
    envelope.set(patch(15, 0, 8, 0));
    envelope.strike(15);
    for (int i = 0; i < 100_000; i++) {
      assertThat(envelope.next()).isZero();
    }
  }
}
