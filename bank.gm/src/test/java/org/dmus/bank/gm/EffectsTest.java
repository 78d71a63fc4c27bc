package org.dmus.bank.gm;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.bank.gm.model.Fft;
import org.junit.jupiter.api.Test;

/**
 * What is no tone is known by how it moves. The bounds are those of two recorded banks, widened.
 */
class EffectsTest {
  private static final int FFT_FRAMES = 4096;

  private static EngineNote key60(int program) {
    return EngineNote.melodic(program, 60, 100, 2, 3);
  }

  /** Mean level from a time to another, dB. */
  private static double levelDb(EngineNote note, double from, double to) {
    double power = 0;
    for (int i = frame(from); i < frame(to); i++) {
      power += note.left()[i] * note.left()[i] + note.right()[i] * note.right()[i];
    }
    return 10 * Math.log10(Math.max(1e-15, power / (to - from) / EngineNote.RATE));
  }

  private static int frame(double seconds) {
    return (int) (seconds * EngineNote.RATE);
  }

  private static double[] powers(EngineNote note, double from) {
    double[] re = new double[FFT_FRAMES];
    double[] im = new double[FFT_FRAMES];
    for (int i = 0; i < FFT_FRAMES; i++) {
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / FFT_FRAMES);
      re[i] = hann * (note.left()[frame(from) + i] + note.right()[frame(from) + i]);
    }
    new Fft(FFT_FRAMES).inverse(re, im);
    double[] powers = new double[FFT_FRAMES / 2];
    for (int bin = 0; bin < powers.length; bin++) {
      powers[bin] = re[bin] * re[bin] + im[bin] * im[bin];
    }
    return powers;
  }

  private static double strongestHz(EngineNote note, double from) {
    double[] powers = powers(note, from);
    int best = 1;
    for (int bin = 1; bin < powers.length; bin++) {
      best = powers[bin] > powers[best] ? bin : best;
    }
    return (double) best * EngineNote.RATE / FFT_FRAMES;
  }

  /** Power from 0.4 s on between two edges, dB. */
  private static double bandDb(EngineNote note, double lowHz, double highHz) {
    double sum = 1e-15;
    for (double from = 0.4; from < 1.2; from += 0.05) {
      double[] powers = powers(note, from);
      for (int bin = bin(lowHz); bin < bin(highHz); bin++) {
        sum += powers[bin];
      }
    }
    return 10 * Math.log10(sum);
  }

  private static int bin(double hz) {
    return (int) (hz * FFT_FRAMES / EngineNote.RATE);
  }

  @Test
  void aTelephoneRingsAndRestsAndRingsAgain() {
    EngineNote note = key60(125);
    double first = levelDb(note, 0.2, 1);
    assertThat(levelDb(note, 1.55, 1.65)).as("rest").isLessThan(first - 12);
    assertThat(levelDb(note, 1.75, 1.95)).as("second ring").isGreaterThan(first - 3);
  }

  @Test
  void aSynthDrumHoldsItsLevelWhileItsPitchFallsByAnOctaveAndThenEnds() {
    EngineNote note = key60(119);
    assertThat(strongestHz(note, 0) / strongestHz(note, 0.25)).as("fall").isBetween(1.5, 2.2);
    assertThat(levelDb(note, 0.13, 0.16) - levelDb(note, 0.02, 0.05)).isBetween(-4.0, 3.0);
    assertThat(levelDb(note, 0.5, 0.6) - levelDb(note, 0.02, 0.05)).isLessThan(-30);
  }

  @Test
  void aTaikoIsALargeDrum() {
    assertThat(strongestHz(key60(117), 0.1)).as("pitch, Hz").isBetween(55.0, 110.0);
  }

  @Test
  void bladesAreHeardAboveTheRumbleOfAHelicopter() {
    EngineNote note = key60(126);
    assertThat(bandDb(note, 250, 1000) - bandDb(note, 30, 170)).isGreaterThan(5);
    assertThat(bandDb(note, 250, 1000) - bandDb(note, 4000, 9000)).isGreaterThan(10);
  }

  @Test
  void aReversedCymbalSwellsInAllItsRange() {
    EngineNote note = key60(120);
    assertThat(bandDb(note, 200, 900) - bandDb(note, 1500, 15000)).isGreaterThan(-20);
    assertThat(levelDb(note, 1, 1.2) - levelDb(note, 0.1, 0.3)).isGreaterThan(6);
  }

  @Test
  void aWaveOfTheSeaBreaksWithinASecondAndAHalf() {
    EngineNote note = key60(123);
    assertThat(levelDb(note, 0.7, 1.2)).isGreaterThan(levelDb(note, 0.05, 0.3) + 6);
    assertThat(levelDb(note, 0.7, 1.2)).isGreaterThan(levelDb(note, 1.7, 2) - 1);
  }

  @Test
  void manyHandsLeaveNoGapInApplause() {
    EngineNote note = key60(127);
    double mean = levelDb(note, 0.8, 1.8);
    for (double from = 0.8; from < 1.8; from += 0.01) {
      assertThat(levelDb(note, from, from + 0.01)).as("at %.2f s", from).isGreaterThan(mean - 10);
    }
  }
}
