package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of DLS 2.2 §1.14.2, in both directions. */
class DlsUnitsTest {
  private static final int ROUNDING = 1;

  private static int bits(String hexadecimal) {
    return Integer.parseUnsignedInt(hexadecimal, 16);
  }

  @Test
  void timesAreSecondsOnALogarithmicScale() {
    assertThat(DlsUnits.timeToSeconds(0x80000000)).isZero();
    assertThat(DlsUnits.timeToSeconds(0)).isEqualTo(1);
    assertThat(DlsUnits.timeToSeconds(0x04B00000)).isEqualTo(2);
    assertThat(DlsUnits.secondsToTime(0)).isEqualTo(DlsUnits.ABSOLUTE_ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, D1490F11",
    "0.01, E0DB5F61",
    "0.015, E39953DC",
    "0.1, F06DAFB0",
    "0.4, F9CDAFB0",
    "0.5, FB500000",
    "1, 00000000",
    "2, 04B00000",
    "5, 0AE25050",
    "10, 0F925050",
    "40, 18F25050"
  })
  void everyTimeOfTheTableIsItsSeconds(double seconds, String time) {
    assertThat(DlsUnits.timeToSeconds(bits(time)))
        .isCloseTo(seconds, Percentage.withPercentage(0.001));
    assertThat(DlsUnits.secondsToTime(seconds)).isCloseTo(bits(time), within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"0.1, E2380DFC", "5, FCACAE9B", "20, 060CAE9B", "440, 1AF40000", "8000, 2E914F3A"})
  void everyPitchOfTheTableIsItsFrequency(double hz, String pitch) {
    assertThat(DlsUnits.pitchToHz(bits(pitch))).isCloseTo(hz, Percentage.withPercentage(0.001));
    assertThat(DlsUnits.hzToPitch(hz)).isCloseTo(bits(pitch), within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"-96, FC400000", "-6, FFC40000", "3, 001E0000", "12, 00780000", "22.5, 00E10000"})
  void everyGainOfTheTableIsItsDecibels(double db, String gain) {
    assertThat(DlsUnits.gainToDb(bits(gain))).isEqualTo(db);
    assertThat(DlsUnits.dbToGain(db)).isEqualTo(bits(gain));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 01F40000", "0.508, 01FC0000", "1, 03E80000"})
  void everyPercentageOfTheTableIsItsFraction(double fraction, String percent) {
    assertThat(DlsUnits.percentToFraction(bits(percent))).isCloseTo(fraction, within(1e-9));
    assertThat(DlsUnits.fractionToPercent(fraction)).isEqualTo(bits(percent));
  }

  @ParameterizedTest
  @CsvSource({"30, 001E0000", "100, 00640000", "1200, 04B00000", "12800, 32000000"})
  void everyRelativePitchOfTheTableIsItsCents(double cents, String relative) {
    assertThat(DlsUnits.relativeToCents(bits(relative))).isEqualTo(cents);
    assertThat(DlsUnits.centsToRelative(cents)).isEqualTo(bits(relative));
  }
}
