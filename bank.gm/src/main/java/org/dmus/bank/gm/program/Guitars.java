package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.lowPass;
import static org.dmus.bank.gm.model.Spectrum.odd;

import java.util.List;
import org.dmus.bank.gm.model.Driven;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.PluckedString;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 25-32. */
final class Guitars {
  private static final ToneModel NYLON =
      new PluckedString(20000, 0.28, 95, 0.24, 1700, new Knock(0.2, 100, 1200, 0.03));
  static final ToneModel STEEL =
      new PluckedString(24000, 0.28, 50, 0.14, 4200, new Knock(0.2, 1200, 7000, 0.015));
  private static final ToneModel JAZZ =
      new PluckedString(18000, 0.26, 110, 0.3, 1100, new Knock(0.08, 200, 1500, 0.02));
  private static final ToneModel CLEAN =
      new PluckedString(22050, 0.28, 45, 0.2, 2800, new Knock(0.1, 800, 5000, 0.01));
  private static final ToneModel MUTED =
      new PluckedString(18000, 0.22, 160, 0.15, 2200, new Knock(0.4, 300, 3000, 0.02));
  private static final ToneModel OVERDRIVE = new Driven(CLEAN, 4, 4500);
  private static final ToneModel DISTORTION =
      SpectralTone.steady(
              falling(0.55)
                  .times(odd(0.75))
                  .times(lowPass(3600, 4))
                  .times(formants(0.7, 700, 500, 0.6, 2400, 1200, 1)),
              4096,
              20000)
          .ensemble(1.2)
          .noise(0.06, lowPass(3000, 2));
  private static final ToneModel HARMONICS =
      ChromaticPercussion.bar(
          22050, 0.2, new Knock(0.1, 800, 4000, 0.012), 1, 1, 0, 2, 0.25, 2, 3, 0.1, 5, 4, 0.05, 8);

  private Guitars() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Acoustic Guitar (nylon)", NYLON, Zones.WIDE, string(12).filter(4500, 3000)),
        Program.of("Acoustic Guitar (steel)", STEEL, Zones.WIDE, string(15).filter(9000, 3000)),
        Program.of("Electric Guitar (jazz)", JAZZ, Zones.COARSE, string(16).filter(4000, 2400)),
        Program.of("Electric Guitar (clean)", CLEAN, Zones.WIDE, string(18).filter(7000, 2400)),
        Program.of(
            "Electric Guitar (muted)",
            MUTED,
            Zones.COARSE,
            Shape.struck(2.2, 0.15).filter(4000, 3600)),
        Program.of(
            "Overdriven Guitar",
            OVERDRIVE,
            Zones.COARSE,
            Shape.sustained(0.002, 0.2).settle(40, -20).filter(6000, 1200)),
        Program.of(
            "Distortion Guitar",
            DISTORTION,
            Zones.COARSE,
            Shape.sustained(0.004, 0.2)
                .settle(60, -14)
                .filter(5000, 1200)
                .filterEnvelope(0, 0.8, 0, 1200)),
        Program.of("Guitar Harmonics", HARMONICS, Zones.COARSE, string(12)));
  }

  private static Shape string(double decaySeconds) {
    return Shape.struck(decaySeconds, 0.3).halvingEvery(26);
  }
}
