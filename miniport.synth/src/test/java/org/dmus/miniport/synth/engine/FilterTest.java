package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final int LENGTH = 16_384;

  /** The impulse response of the filter alone. */
  private static double[] impulse(double cutoffHz, double resonanceDb) {
    short[] click = new short[LENGTH];
    click[0] = 16_384;
    Performance p =
        new Performance(
            new TestBank()
                .add(
                    Patch.melodic(0),
                    TestBank.region(
                        0,
                        Connection.constant(
                            Articulator.DST_FILTER_CUTOFF, DlsUnits.hzToPitch(cutoffHz)),
                        Connection.constant(
                            Articulator.DST_FILTER_Q, DlsUnits.dbToGain(resonanceDb))))
                .build(TestBank.wave(click, Optional.empty())));
    p.on(0, 0, 60, 127).render(LENGTH);
    double[] out = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      out[i] = p.left[i] / (TestBank.DC_LEVEL * Math.sqrt(0.5));
    }
    return out;
  }

  private static double gainDb(double[] impulse, double hz) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < impulse.length; i++) {
      double angle = 2 * Math.PI * hz * i / TestBank.RATE;
      re += impulse[i] * Math.cos(angle);
      im -= impulse[i] * Math.sin(angle);
    }
    return 10 * Math.log10(re * re + im * im);
  }

  @ParameterizedTest
  @ValueSource(doubles = {200, 500, 1_000, 2_000, 4_000, 7_350})
  void theAsymptoteThroughAnOctaveBelowNyquistMeetsTheDcLineWithinASemitoneOfTheCutoff(
      double cutoff) {
    double[] h = impulse(cutoff, 0);
    double down = gainDb(h, 0) - gainDb(h, TestBank.RATE / 4.0);
    double measured = TestBank.RATE / 4.0 / Math.pow(10, down / 40);
    double semitones = 12 * Math.log(measured / cutoff) / Math.log(2);
    assertThat(semitones).isCloseTo(0, within(1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {200, 500, 1_000, 2_000, 4_000})
  void theHalfPowerPointLiesWithinTwoSemitonesBelowTheCutoff(double cutoff) {
    double[] h = impulse(cutoff, 0);
    double semitone = Math.pow(2, 1 / 12.0);
    assertThat(gainDb(h, cutoff / semitone / semitone)).isGreaterThan(-3.01);
    assertThat(gainDb(h, cutoff)).isLessThan(-3.01);
  }

  @ParameterizedTest
  @CsvSource({"500,0", "500,6", "1000,12", "1000,22.5", "3000,15"})
  void theResonanceIsThePeakOverTheDcGainAndHalvesTheGain(double cutoff, double resonance) {
    double[] h = impulse(cutoff, resonance);
    double dc = gainDb(h, 0);
    assertThat(dc).isCloseTo(-resonance / 2, within(0.2));
    double peak = dc;
    for (double hz = cutoff / 2; hz < cutoff * 1.5; hz *= 1.003) {
      peak = Math.max(peak, gainDb(h, hz));
    }
    assertThat(peak - dc).isCloseTo(resonance, within(1.0));
  }

  @Test
  void noCutoffLeavesTheSoundAlone() {
    Performance p = new Performance(TestBank.of(TestBank.CLICK)).on(0, 0, 60, 127).render(8);
    assertThat(p.left[0]).isCloseTo(TestBank.DC_LEVEL * (float) Math.sqrt(0.5), within(1e-6f));
    assertThat(p.left[1]).isZero();
  }

  @Test
  void aCutoffAboveNyquistLeavesTheSoundAlone() {
    double[] h = impulse(23_000, 0);
    assertThat(h[0]).isCloseTo(1, within(1e-6));
    assertThat(h[1]).isZero();
  }
}
