package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.levels;
import static org.dmus.bank.gm.model.Spectrum.lowPass;
import static org.dmus.bank.gm.model.Spectrum.pulse;

import java.util.List;
import org.dmus.bank.gm.model.Driven;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 81-88. */
final class Leads {
  static final ToneModel SQUARE = SpectralTone.steady(pulse(0.5), 1024, 32000);
  private static final ToneModel SAW = SpectralTone.steady(falling(1), 1024, 32000);
  private static final ToneModel CALLIOPE =
      SpectralTone.steady(levels(1, .35, .1, .2, .05, .02), 4096, 22050)
          .noise(0.06, lowPass(3000, 1));
  private static final ToneModel CHIFF =
      SpectralTone.steady(pulse(0.35).times(lowPass(2500, 1)), 1024, 24000);
  private static final ToneModel CHARANG =
      new Driven(SpectralTone.steady(falling(0.8).times(lowPass(8000, 2)), 1024, 24000), 4, 10000);
  private static final ToneModel VOICE =
      SpectralTone.steady(levels(1, .2, .17, .05, .06, .025, .03, .015), 1024, 20000);
  private static final ToneModel FIFTHS =
      SpectralTone.steady(
          (k, hz) -> (k % 2 == 0 ? 2.0 / k : 0) + (k % 3 == 0 ? 2.4 / k : 0), 2048, 24000);

  private Leads() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Lead 1 (square)", SQUARE, Zones.WIDE, lead(9000)),
        Program.of("Lead 2 (sawtooth)", SAW, Zones.WIDE, lead(9000)).doubled(5).level(-1.1),
        Program.of("Lead 3 (calliope)", CALLIOPE, Zones.HIGH, lead(7000)),
        Program.of(
                "Lead 4 (chiff)",
                CHIFF,
                Zones.WIDE,
                lead(1800).filterEnvelope(0, 0.25, 0, 3600).resonance(5))
            .level(1.5),
        Program.of("Lead 5 (charang)", CHARANG, Zones.WIDE, lead(9000)),
        Program.of(
            "Lead 6 (voice)",
            VOICE,
            Zones.WIDE,
            Shape.sustained(0.05, 0.6).filter(5000, 1500).vibrato(5.3, 12, 0.2)),
        Program.of("Lead 7 (fifths)", FIFTHS_OCTAVE_DOWN, Zones.WIDE, lead(6000)),
        Program.of(
                "Lead 8 (bass + lead)",
                SAW,
                Zones.WIDE,
                lead(2500).filterEnvelope(0, 1.5, 0.2, 2400).resonance(4))
            .level(1.5));
  }

  /** Every second and third harmonic of a tone an octave down: a note and its fifth. */
  private static final ToneModel FIFTHS_OCTAVE_DOWN =
      (key, random) -> FIFTHS.render(key - 12, random);

  private static Shape lead(double cutoffHz) {
    return Shape.sustained(0.006, 0.28).filter(cutoffHz, 1800);
  }
}
