package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.levels;
import static org.dmus.bank.gm.model.Spectrum.lowPass;
import static org.dmus.bank.gm.model.Spectrum.pulse;

import java.util.List;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 89-96. */
final class Pads {
  static final ToneModel GLASS =
      SpectralTone.steady(levels(1, .1, .5, .05, .25, .05, .2, 0, .1, 0, 0, .12), 4096, 18000)
          .ensemble(5);
  private static final ToneModel POLY = SpectralTone.steady(pulse(0.28), 4096, 16000).ensemble(8);
  private static final ToneModel BOWED =
      SpectralTone.steady(levels(1, .5, .12, .3, .08, .15, .05, .02), 4096, 16000)
          .ensemble(7)
          .noise(0.04, lowPass(2500, 1));
  static final ToneModel METAL =
      SpectralTone.steady((k, hz) -> k == 1 ? 1 : (k * 7 % 11 < 4 ? 1.6 / k : 0.1 / k), 4096, 16000)
          .ensemble(9);
  private static final ToneModel HALO =
      SpectralTone.steady(
              falling(0.8).times(formants(0.08, 450, 150, 1, 1700, 300, .5, 3000, 500, .4)),
              4096,
              16000)
          .ensemble(12)
          .noise(0.04, formants(0.1, 3000, 1500, 1));

  private Pads() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Pad 1 (new age)", GLASS, Zones.SPARSE, slow(0.02, 6000).settle(8, -8))
            .with(Program.of("", Ensembles.SAWS, Zones.COARSE, slow(0.3, 1900)), -5),
        Program.of("Pad 2 (warm)", Ensembles.SAWS, Zones.COARSE, slow(0.35, 1100)),
        Program.of("Pad 3 (polysynth)", POLY, Zones.SPARSE, slow(0.06, 4500)),
        Program.of("Pad 4 (choir)", Ensembles.OOH, Zones.COARSE, slow(0.1, 4500)),
        Program.of("Pad 5 (bowed)", BOWED, Zones.SPARSE, slow(0.25, 5000)),
        Program.of(
            "Pad 6 (metallic)",
            METAL,
            Zones.SPARSE,
            slow(0.3, 2800).settle(6, -6).filterEnvelope(0, 4, 0, 1800)),
        Program.of("Pad 7 (halo)", HALO, Zones.SPARSE, slow(0.35, 5000)),
        Program.of(
                "Pad 8 (sweep)",
                Ensembles.SAWS,
                Zones.COARSE,
                slow(0.3, 700).tracking(0.8).resonance(7).filterEnvelope(2.5, 6, 0.3, 3300))
            .level(0.5));
  }

  static Shape slow(double attack, double cutoffHz) {
    return Shape.sustained(attack, 3.2).filter(cutoffHz, 1800);
  }
}
