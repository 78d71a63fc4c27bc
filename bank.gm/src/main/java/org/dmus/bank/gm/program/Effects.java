package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.levels;

import java.util.List;
import org.dmus.bank.gm.model.FmTone;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 97-104. */
final class Effects {
  private static final ToneModel RAIN =
      new FmTone(
          22050,
          0.22,
          0.12,
          Knock.NONE,
          new FmTone.Pair(1, 3.5, 1, 2.2, 0.5, 4, 0),
          new FmTone.Pair(3, 7, 0.5, 1.5, 0.2, 4, 1));
  private static final ToneModel CRYSTAL =
      ChromaticPercussion.bar(
          27000,
          0.2,
          new Knock(0.05, 3000, 9000, 0.01),
          1,
          1,
          0,
          2.02,
          .7,
          1,
          3.98,
          .7,
          1.5,
          5.43,
          .6,
          3,
          8.2,
          .5,
          8);
  private static final ToneModel ATMOSPHERE =
      new FmTone(
          22050,
          0.25,
          0.1,
          Knock.NONE,
          new FmTone.Pair(1, 2, 1, 2.2, 0.4, 6, 0),
          new FmTone.Pair(2, 1, 0.3, 1, 0.2, 5, 0));
  private static final ToneModel GOBLIN =
      SpectralTone.steady(levels(1, .3, .06, .05, .04, .03, .03, .02, .02), 4096, 16000)
          .ensemble(25)
          .noise(0.05, formants(0.05, 1200, 600, 1));
  private static final ToneModel ECHO =
      SpectralTone.steady(levels(1, .1, .33, .08, .2, .04, .08, .02, .04, .01, .02), 4096, 16000)
          .ensemble(4);

  private Effects() {}

  static List<Program> programs() {
    return List.of(
        Program.of("FX 1 (rain)", RAIN, Zones.SPARSE, Shape.struck(10, 4).filter(7000, 2400))
            .doubled(6),
        Program.of(
                "FX 2 (soundtrack)",
                Ensembles.SAWS,
                Zones.COARSE,
                Pads.slow(0.25, 2000).sweep(0.25, 900))
            .with(Program.of("", Pads.GLASS, Zones.SPARSE, Pads.slow(0.3, 4500)), -4)
            .level(-3),
        Program.of("FX 3 (crystal)", CRYSTAL, Zones.SPARSE, Shape.struck(8, 4).filter(14000, 2400)),
        Program.of(
                "FX 4 (atmosphere)",
                ATMOSPHERE,
                Zones.SPARSE,
                Shape.struck(10, 3).filter(5000, 3000))
            .with(Program.of("", Ensembles.AAH, Zones.COARSE, Pads.slow(0.3, 2800)), -7),
        Program.of(
                "FX 5 (brightness)",
                Pads.GLASS,
                Zones.SPARSE,
                Pads.slow(0.02, 9000).settle(10, -10))
            .with(Program.of("", CRYSTAL, Zones.SPARSE, Shape.struck(12, 4)), -3)
            .level(-1.8),
        Program.of(
                "FX 6 (goblins)",
                GOBLIN,
                Zones.SPARSE,
                Pads.slow(0.9, 1500).sweep(0.6, 1200).resonance(6))
            .level(1.1),
        Program.of(
                "FX 7 (echoes)",
                ECHO,
                Zones.SPARSE,
                Shape.sustained(0.05, 3.2).settle(8, -5).filter(7000, 2400).tremolo(3, 4))
            .level(-1.3),
        Program.of(
                "FX 8 (sci-fi)",
                Ensembles.SAWS,
                Zones.COARSE,
                Pads.slow(0.1, 2400).tracking(0.8).resonance(8).sweep(3.2, 1500))
            .level(1.5));
  }
}
