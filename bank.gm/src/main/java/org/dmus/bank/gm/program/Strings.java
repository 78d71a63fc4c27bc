package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.lowPass;

import java.util.List;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.PluckedString;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.Spectrum;
import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 41-48. A bow draws a sawtooth; the body decides which instrument it is. */
final class Strings {
  private static final ToneModel VIOLIN =
      bowed(24000, formants(0.35, 290, 80, .8, 480, 120, 1, 1000, 400, .5, 2600, 1400, 1.4), 5000);
  private static final ToneModel VIOLA =
      bowed(22050, formants(0.35, 230, 70, 1, 380, 110, 1, 1300, 600, .7, 2000, 900, .8), 3800);
  private static final ToneModel CELLO =
      bowed(20000, formants(0.35, 110, 40, .7, 190, 60, 1.2, 450, 200, .8, 1500, 900, .8), 3000);
  private static final ToneModel CONTRABASS =
      bowed(16000, formants(0.4, 65, 30, .8, 115, 50, 1.2, 350, 250, .7, 900, 600, .3), 1500);
  private static final ToneModel PIZZICATO =
      new PluckedString(20000, 0.25, 150, 0.3, 1800, new Knock(0.3, 150, 1800, 0.025));
  private static final ToneModel HARP =
      new PluckedString(22050, 0.3, 70, 0.4, 2000, new Knock(0.12, 300, 2500, 0.02));
  static final ToneModel TIMPANI =
      (key, random) -> {
        double hz = ToneModel.hz(key);
        double loop = StrictMath.rint(0.2 * hz) / hz;
        return new Strike(ToneModel.opening(0.3, key), loop, 16000, random)
            .mode(hz, 1, 2.2)
            .mode(1.504 * hz, 0.55, 1.7)
            .mode(1.99 * hz, 0.35, 1.3)
            .mode(2.44 * hz, 0.25, 0.7)
            .mode(2.9 * hz, 0.25, 0.6)
            .mode(3.4 * hz, 0.3, 0.5)
            .mode(4.1 * hz, 0.25, 0.4)
            .mode(5.8 * hz, 0.3, 0.3)
            .mode(7.2 * hz, 0.2, 0.2)
            .mode(9.1 * hz, 0.2, 0.15)
            .mode(0.85 * hz, 0.25, 0.4)
            .noise(60, 1500, 0.5, 0.15)
            .noise(800, 7600, 2.2, 0.06)
            .tone();
      };

  private Strings() {}

  static List<Program> programs() {
    Shape bow = Shape.sustained(0.07, 0.45).filter(8000, 2400).vibrato(5.6, 11, 0.25);
    return List.of(
        Program.of("Violin", VIOLIN, Zones.HIGH, bow),
        Program.of("Viola", VIOLA, Zones.HIGH, bow),
        Program.of("Cello", CELLO, Zones.LOW, bow),
        Program.of("Contrabass", CONTRABASS, Zones.LOW, bow),
        Program.of(
                "Tremolo Strings",
                Ensembles.STRINGS,
                Zones.COARSE,
                Shape.sustained(0.05, 1).filter(6000, 2400).tremolo(7.5, 5))
            .level(-1.2),
        Program.of(
            "Pizzicato Strings",
            PIZZICATO,
            Zones.COARSE,
            Shape.struck(2.4, 0.8).filter(5000, 3000)),
        Program.of(
            "Orchestral Harp", HARP, Zones.COARSE, Shape.struck(6.5, 2.5).filter(6000, 3000)),
        Program.of("Timpani", TIMPANI, Zones.at(40, 64, 104), timpani()));
  }

  static Shape timpani() {
    return Shape.struck(4.5, 3.5).filter(14000, 3600);
  }

  private static ToneModel bowed(double rate, Spectrum body, double brightHz) {
    return SpectralTone.steady(falling(0.5).times(body).times(lowPass(brightHz, 3)), 4096, rate)
        .ensemble(1.5)
        .noise(0.03, lowPass(4000, 1));
  }
}
