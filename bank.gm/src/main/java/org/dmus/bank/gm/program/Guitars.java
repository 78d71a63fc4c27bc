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
      new PluckedString(20000, 0.28, 95, 0.24, 2600, new Knock(0.35, 150, 3500, 0.03));
  static final ToneModel STEEL =
      new PluckedString(24000, 0.28, 50, 0.14, 6000, new Knock(0.4, 1500, 9000, 0.02));
  private static final ToneModel JAZZ =
      new PluckedString(18000, 0.26, 100, 0.3, 1900, new Knock(0.25, 300, 4000, 0.02));
  private static final ToneModel CLEAN =
      new PluckedString(22050, 0.28, 45, 0.13, 6500, new Knock(0.6, 1200, 9000, 0.02));
  private static final ToneModel MUTED =
      new PluckedString(18000, 0.22, 150, 0.15, 2800, new Knock(0.4, 300, 3000, 0.02));
  private static final ToneModel OVERDRIVE = new Driven(CLEAN, 5, 6500);
  private static final ToneModel DISTORTION =
      SpectralTone.steady(
              falling(0.55)
                  .times(odd(0.75))
                  .times(lowPass(4600, 4))
                  .times(formants(0.7, 700, 500, 0.6, 2400, 1200, 1)),
              4096,
              20000)
          .ensemble(1.2)
          .noise(0.06, lowPass(3000, 2));
  private static final ToneModel HARMONICS =
      ChromaticPercussion.bar(
          22050,
          0.2,
          new Knock(0.3, 1500, 8000, 0.015),
          1,
          0.07,
          0,
          4,
          1,
          0,
          8,
          0.3,
          0.5,
          12,
          0.45,
          1,
          16,
          0.2,
          2);

  private Guitars() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Acoustic Guitar (nylon)", NYLON, Zones.WIDE, string(9).filter(6000, 3000)),
        Program.of("Acoustic Guitar (steel)", STEEL, Zones.WIDE, string(9.5).filter(11000, 3000)),
        Program.of("Electric Guitar (jazz)", JAZZ, Zones.COARSE, string(11).filter(6000, 2400)),
        Program.of("Electric Guitar (clean)", CLEAN, Zones.WIDE, string(11).filter(12000, 2400)),
        Program.of(
            "Electric Guitar (muted)",
            MUTED,
            Zones.COARSE,
            Shape.struck(2.2, 0.15).filter(2400, 3000)),
        Program.of(
            "Overdriven Guitar",
            OVERDRIVE,
            Zones.COARSE,
            Shape.sustained(0.002, 0.2).settle(40, -20).filter(8000, 1200)),
        Program.of(
            "Distortion Guitar",
            DISTORTION,
            Zones.COARSE,
            Shape.sustained(0.004, 0.2)
                .settle(60, -14)
                .filter(6500, 1200)
                .filterEnvelope(0, 0.8, 0, 1200)),
        Program.of("Guitar Harmonics", HARMONICS, Zones.COARSE, string(22).filter(12000, 2400)));
  }

  private static Shape string(double decaySeconds) {
    return Shape.struck(decaySeconds, 0.3).halvingEvery(26);
  }
}
