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
          new Knock(0.45, 1200, 9000, 0.02),
          1,
          1,
          0,
          2,
          0.3,
          3,
          4,
          0.6,
          7,
          9.2,
          .25,
          14);
  private static final ToneModel GLOCKENSPIEL =
      bar(
          36000,
          0.15,
          new Knock(0.5, 3000, 14000, 0.02),
          1,
          .45,
          0,
          2.756,
          .45,
          1,
          5.404,
          1,
          2.5,
          8.93,
          0.5,
          3,
          13.3,
          0.6,
          6);
  private static final ToneModel MUSIC_BOX =
      bar(
          30000,
          0.15,
          new Knock(0.4, 2500, 12000, 0.015),
          1,
          1,
          0,
          2,
          .35,
          1.5,
          6.27,
          0.6,
          7,
          3,
          .15,
          6);
  private static final ToneModel VIBRAPHONE =
      bar(22050, 0.2, new Knock(0.4, 700, 8000, 0.03), 1, 1, 0, 4, 0.5, 5, 10, 0.35, 12);
  private static final ToneModel MARIMBA =
      bar(22050, 0.15, new Knock(0.5, 300, 4500, 0.03), 1, 1, 0, 3.93, 0.5, 14, 9.2, 0.25, 30);
  private static final ToneModel XYLOPHONE =
      bar(27000, 0.15, new Knock(0.8, 1500, 11000, 0.03), 1, 1, 0, 3, 0.4, 25, 6, 0.9, 36);
  private static final ToneModel BELLS =
      bar(
          24000,
          0.3,
          new Knock(0.6, 1200, 9000, 0.03),
          0.61,
          0.15,
          0,
          1,
          0.3,
          0,
          1.21,
          0.2,
          0,
          1.99,
          0.4,
          0.2,
          2.93,
          0.8,
          0.3,
          4,
          1,
          0.8,
          5.16,
          0.6,
          1.2,
          6.4,
          0.3,
          2,
          8,
          0.25,
          3,
          9.6,
          0.15,
          5);
  private static final ToneModel DULCIMER =
      new PluckedString(27000, 0.3, 40, 0.13, 6000, new Knock(0.3, 700, 6000, 0.015));

  private ChromaticPercussion() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Celesta", CELESTA, Zones.BELLS, Shape.struck(6, 3).filter(12000, 2400)),
        Program.of(
            "Glockenspiel", GLOCKENSPIEL, Zones.BELLS, Shape.struck(4.5, 4).filter(16000, 2400)),
        Program.of("Music Box", MUSIC_BOX, Zones.BELLS, Shape.struck(6, 3).filter(14000, 2400)),
        Program.of(
            "Vibraphone",
            VIBRAPHONE,
            Zones.COARSE,
            Shape.struck(13, 1.2).filter(8000, 2800).tremolo(5, 2)),
        Program.of("Marimba", MARIMBA, Zones.COARSE, Shape.struck(2.4, 1.5).filter(6500, 3000)),
        Program.of("Xylophone", XYLOPHONE, Zones.COARSE, Shape.struck(2, 1).filter(12000, 2400)),
        Program.of("Tubular Bells", BELLS, Zones.COARSE, Shape.struck(10, 6).filter(12000, 2400)),
        Program.of("Dulcimer", DULCIMER, Zones.COARSE, Shape.struck(6, 1.5).filter(10000, 2400))
            .doubled(4));
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
