package org.dmus.bank.gm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.dmus.dls.Articulator;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.junit.jupiter.api.Test;

class NoteTest {
  @Test
  void noRegionIsSilentOrBrokenAtEitherEnd() {
    for (DlsInstrument instrument : BuiltBank.melodic()) {
      for (DlsRegion region : instrument.regions()) {
        for (int key : new int[] {region.keyLow(), region.keyHigh()}) {
          assertThat(peak(OfflineVoice.note(instrument, key, 100, 0.5)))
              .as(instrument.name() + " key " + key)
              .isBetween(0.001, 1.0);
        }
      }
    }
  }

  @Test
  void aHarderBlowIsLouderAndBrighter() {
    for (int program : new int[] {1, 5, 25, 33, 41, 49, 57, 66, 74}) {
      DlsInstrument instrument = BuiltBank.program(program);
      double[] soft = OfflineVoice.note(instrument, 60, 30, 0.4);
      double[] hard = OfflineVoice.note(instrument, 60, 120, 0.4);

      assertThat(Measure.loudness(hard) - Measure.loudness(soft)).isGreaterThan(15);
      assertThat(Measure.centroidHz(hard))
          .as(instrument.name())
          .isGreaterThan(1.02 * Measure.centroidHz(soft));
    }
  }

  @Test
  void brightInstrumentsAreBrighterThanDarkOnes() {
    assertThat(centroidHz(57)).as("trumpet and horn").isGreaterThan(1.5 * centroidHz(61));
    assertThat(centroidHz(26)).as("steel and nylon guitar").isGreaterThan(1.2 * centroidHz(25));
    assertThat(centroidHz(69)).as("oboe and flute").isGreaterThan(1.5 * centroidHz(74));
    assertThat(centroidHz(53)).as("aah and ooh").isGreaterThan(1.5 * centroidHz(54));
  }

  @Test
  void struckSoundsSpeakAtOnceAndPadsDoNot() {
    for (int program : new int[] {1, 13, 25, 34, 47}) {
      assertThat(attackSeconds(program)).as("attack of program %s", program).isLessThan(0.03);
    }
    for (int program : new int[] {50, 93, 95}) {
      assertThat(attackSeconds(program)).as("attack of program %s", program).isGreaterThan(0.1);
    }
  }

  @Test
  void theModulationWheelBringsVibratoToEveryProgram() {
    for (DlsInstrument instrument : BuiltBank.melodic()) {
      var articulation =
          instrument.articulation().isEmpty()
              ? instrument.regions().get(0).articulation()
              : instrument.articulation();
      assertThat(articulation)
          .as(instrument.name())
          .anyMatch(
              c ->
                  c.source() == Articulator.SRC_VIBRATO
                      && c.control() == Articulator.SRC_CC1
                      && c.destination() == Articulator.DST_PITCH);
    }
  }

  private static double centroidHz(int program) {
    return Measure.centroidHz(OfflineVoice.note(BuiltBank.program(program), 60, 100, 0.5));
  }

  /** Time to half of the peak. */
  private static double attackSeconds(int program) {
    double[] note = OfflineVoice.note(BuiltBank.program(program), 60, 100, 1.2);
    double peak = peak(note);
    int i = 0;
    while (Math.abs(note[i]) < peak / 2) {
      i++;
    }
    return (double) i / OfflineVoice.RATE;
  }

  /** Not a number wherever the note is not. */
  private static double peak(double[] note) {
    return DoubleStream.of(note).map(Math::abs).reduce(0, Math::max);
  }
}
