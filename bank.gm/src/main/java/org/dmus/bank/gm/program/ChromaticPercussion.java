package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.List;
import org.dmus.bank.gm.model.AdditiveTone;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.Partial;
import org.dmus.bank.gm.model.PluckedString;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 9-16. Modes of bars and tubes after Fletcher and Rossing (1998). */
final class ChromaticPercussion {
  private static final ToneModel CELESTA =
      bar(
          27000,
          0.15,
          new Knock(0.1, 500, 4000, 0.02),
          1,
          1,
          0,
          2,
          0.12,
          3,
          4,
          0.3,
          9,
          9.2,
          .06,
          25);
  private static final ToneModel GLOCKENSPIEL =
      bar(36000, 0.15, new Knock(0.2, 3000, 12000, 0.015), 1, 1, 0, 2.756, 0.6, 7, 5.404, 0.3, 18);
  private static final ToneModel MUSIC_BOX =
      bar(
          30000,
          0.15,
          new Knock(0.15, 2000, 9000, 0.01),
          1,
          1,
          0,
          2,
          .2,
          2,
          6.27,
          0.35,
          14,
          3,
          .15,
          6);
  private static final ToneModel VIBRAPHONE =
      bar(22050, 0.2, new Knock(0.05, 300, 3000, 0.02), 1, 1, 0, 4, 0.28, 7, 10, 0.08, 25);
  private static final ToneModel MARIMBA =
      bar(22050, 0.15, new Knock(0.25, 150, 1500, 0.03), 1, 1, 0, 3.93, 0.35, 18, 9.2, 0.12, 45);
  private static final ToneModel XYLOPHONE =
      bar(27000, 0.15, new Knock(0.35, 800, 6000, 0.015), 1, 1, 0, 3, 0.6, 16, 6.1, 0.3, 35);
  private static final ToneModel BELLS =
      bar(
          24000,
          0.3,
          new Knock(0.1, 800, 5000, 0.02),
          0.5,
          0.25,
          0,
          1,
          0.9,
          0,
          1.5,
          0.35,
          1,
          2,
          0.8,
          0.6,
          2.76,
          0.5,
          1.5,
          3.76,
          0.35,
          3,
          4.9,
          0.25,
          4,
          6.2,
          0.18,
          7);
  private static final ToneModel DULCIMER =
      new PluckedString(27000, 0.3, 40, 0.13, 6000, new Knock(0.3, 700, 6000, 0.015));

  private ChromaticPercussion() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Celesta", CELESTA, Zones.BELLS, Shape.struck(7, 1.2).filter(9000, 2400)),
        Program.of("Glockenspiel", GLOCKENSPIEL, Zones.BELLS, Shape.struck(8, 3)),
        Program.of("Music Box", MUSIC_BOX, Zones.BELLS, Shape.struck(7, 3)),
        Program.of(
            "Vibraphone",
            VIBRAPHONE,
            Zones.COARSE,
            Shape.struck(13, 1.2).filter(6000, 2400).tremolo(5, 2)),
        Program.of("Marimba", MARIMBA, Zones.COARSE, Shape.struck(2.6, 1.5).filter(5000, 3000)),
        Program.of("Xylophone", XYLOPHONE, Zones.COARSE, Shape.struck(1.3, 1).filter(9000, 2400)),
        Program.of("Tubular Bells", BELLS, Zones.COARSE, Shape.struck(14, 4)),
        Program.of("Dulcimer", DULCIMER, Zones.COARSE, Shape.struck(8, 1.5)).doubled(4));
  }

  /** A bar: triples of frequency ratio, level and decay. */
  static ToneModel bar(double rate, double opening, Knock knock, double... modes) {
    List<Partial> partials = new ArrayList<>();
    for (int i = 0; i < modes.length; i += 3) {
      partials.add(new Partial(modes[i], modes[i + 1], modes[i + 2]));
    }
    return new AdditiveTone(key -> partials, rate, opening, 0.05, knock);
  }
}
