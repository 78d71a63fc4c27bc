package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cutoff of a SoundFont is where three others have it. */
class SoundFontFilterTest {
  private static final int LENGTH = 4_096;

  private static double[] impulse(double cutoffHz) {
    Connection key =
        new Connection(SRC_KEY_NUMBER, SRC_NONE, DST_PITCH, 0, DlsUnits.centsToRelative(12_800));
    DlsInstrument instrument =
        new DlsInstrument(
            Patch.melodic(0),
            List.of(
                TestBank.region(
                    0,
                    key,
                    Bank.time(DST_EG1_DELAY_TIME, 0),
                    Bank.time(DST_EG1_ATTACK_TIME, 0),
                    Bank.time(DST_EG1_HOLD_TIME, 0),
                    Bank.level(DST_EG1_SUSTAIN_LEVEL, 1),
                    Bank.pitch(DST_FILTER_CUTOFF, cutoffHz))),
            List.of(),
            DlsInfo.EMPTY,
            Optional.empty());
    short[] click = new short[LENGTH];
    click[0] = 16_384;
    SoundBank bank =
        new SoundBankCompiler()
            .compile(
                List.of(
                    new DlsCollection(
                        List.of(instrument),
                        List.of(TestBank.wave(click, Optional.empty())),
                        DlsInfo.EMPTY,
                        Optional.empty(),
                        0,
                        ArticulationDialect.SOUNDFONT)));
    bank.prepare();
    Performance p = new Performance(bank).on(0, 0, 60, 127).render(LENGTH);
    double[] out = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      out[i] = p.left[i] / Bank.CENTRE;
    }
    return out;
  }

  /**
   * FluidSynth 2.6.0, Gervill (JDK 25) and Sonivox 4.0.1 are within 0.1 dB of each other; beyond an
   * octave and a half above the cutoff their filters fall faster than one without zeros.
   */
  @ParameterizedTest
  @CsvSource({
    "220, 0",
    "441, -0.16",
    "662, -0.76",
    "882, -2.05",
    "1102, -3.95",
    "1323, -6.11",
    "1764, -10.34",
    "2205, -14.03",
    "3087, -19.88"
  })
  void aCutoffOf1000HertzRespondsAsInThreeOthers(double hz, double db) {
    assertThat(Listener.responseDb(impulse(1_000), hz)).isCloseTo(db, within(0.5));
  }

  @ParameterizedTest
  @CsvSource({"200", "500", "2000", "4000"})
  void theCutoffIsThreeDecibelsDown(double cutoffHz) {
    assertThat(Listener.responseDb(impulse(cutoffHz), cutoffHz)).isCloseTo(-3.01, within(0.5));
  }
}
