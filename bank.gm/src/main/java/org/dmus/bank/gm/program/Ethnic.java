package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.highPass;
import static org.dmus.bank.gm.model.Spectrum.lowPass;

import java.util.List;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.PluckedString;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 105-112. */
final class Ethnic {
  private static final ToneModel SITAR =
      new PluckedString(27000, 0.32, 12, 0.05, 6500, new Knock(0.2, 2000, 9000, 0.02));
  private static final ToneModel BANJO =
      new PluckedString(24000, 0.3, 110, 0.1, 5500, new Knock(0.35, 500, 6000, 0.02));
  private static final ToneModel SHAMISEN =
      new PluckedString(24000, 0.3, 130, 0.08, 6500, new Knock(0.9, 600, 6500, 0.03));
  private static final ToneModel KOTO =
      new PluckedString(24000, 0.3, 60, 0.11, 4000, new Knock(0.25, 800, 5000, 0.015));
  private static final ToneModel KALIMBA =
      ChromaticPercussion.bar(
          22050,
          0.2,
          new Knock(1.2, 700, 7000, 0.04),
          1,
          1,
          0,
          6.6,
          0.9,
          12,
          2,
          0.1,
          6,
          9.4,
          0.2,
          30);
  private static final ToneModel BAGPIPE =
      SpectralTone.steady(
          falling(0.3)
              .times(highPass(600))
              .times(lowPass(3800, 3))
              .times(formants(0.4, 1000, 500, 1, 2500, 900, .7)),
          4096,
          24000);
  private static final ToneModel FIDDLE =
      SpectralTone.steady(
              falling(0.7)
                  .times(lowPass(5000, 3))
                  .times(formants(0.3, 500, 150, 1, 1200, 500, .8, 3000, 1200, 1)),
              4096,
              22050)
          .ensemble(1.5)
          .noise(0.06, formants(0.2, 3000, 2000, 1));
  private static final ToneModel SHANAI =
      SpectralTone.steady(
          falling(0.25)
              .times(highPass(700))
              .times(lowPass(4500, 3))
              .times(formants(0.2, 1300, 500, 1, 3000, 900, .7)),
          4096,
          24000);

  private Ethnic() {}

  static List<Program> programs() {
    return List.of(
        Program.of(
            "Sitar",
            SITAR,
            Zones.COARSE,
            Shape.struck(9, 3.5)
                .filter(14000, 2000)
                .filterEnvelope(0, 0.3, 0, 0)
                .pitchEnvelope(12)),
        Program.of("Banjo", BANJO, Zones.COARSE, Shape.struck(4, 0.8).filter(9000, 2400)),
        Program.of("Shamisen", SHAMISEN, Zones.COARSE, Shape.struck(4, 0.6).filter(12000, 2400)),
        Program.of("Koto", KOTO, Zones.COARSE, Shape.struck(5, 2).filter(8000, 2400)),
        Program.of("Kalimba", KALIMBA, Zones.COARSE, Shape.struck(3, 1).filter(9000, 2400)),
        Program.of("Bag pipe", BAGPIPE, Zones.HIGH, Shape.sustained(0.03, 0.3)).doubled(3),
        Program.of(
            "Fiddle",
            FIDDLE,
            Zones.HIGH,
            Shape.sustained(0.045, 0.4).filter(8000, 2400).vibrato(6, 9, 0.25)),
        Program.of(
            "Shanai",
            SHANAI,
            Zones.HIGH,
            Shape.sustained(0.03, 0.3).filter(12000, 1500).vibrato(5.8, 14, 0.15)));
  }
}
