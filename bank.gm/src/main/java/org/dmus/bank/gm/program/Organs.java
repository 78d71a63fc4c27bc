package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.levels;
import static org.dmus.bank.gm.model.Spectrum.lowPass;
import static org.dmus.bank.gm.model.Spectrum.odd;

import java.util.ArrayList;
import java.util.List;
import org.dmus.bank.gm.model.AdditiveTone;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.Partial;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 17-24. Drawbars: 16', 5 1/3', 8', 4', 2 2/3', 2', 1 3/5', 1 1/3', 1'. */
final class Organs {
  private static final ToneModel DRAWBAR =
      drawbars(Knock.NONE, 0, 0.8, 0.6, 1, 0.5, 0.3, 0.35, 0.1, 0.12, 0.25);
  private static final ToneModel PERCUSSIVE =
      drawbars(new Knock(0.5, 800, 7000, 0.02), 1.5, 0.9, 0.6, 1, 0.05, 0.05, 0, 0, 0, 0);
  private static final ToneModel ROCK =
      drawbars(new Knock(0.1, 800, 5000, 0.01), 0, 0.9, 0.8, 1, 0.8, 0.6, 0.7, 0.5, 0.5, 0.7);
  private static final ToneModel CHURCH =
      SpectralTone.steady(
              levels(.9, .8, .3, .75, .15, .35, .1, .55, .05, .15, .04, .25, .03, .05, .03, .3),
              8192,
              22050)
          .ensemble(1.6)
          .noise(0.01, lowPass(3000, 1));
  private static final ToneModel REEDS =
      SpectralTone.steady(falling(0.8).times(lowPass(2400, 2)), 1024, 24000);
  private static final ToneModel FREE_REEDS =
      SpectralTone.steady(
          falling(0.45).times(lowPass(3300, 3)).times(formants(0.6, 900, 800, 1)), 1024, 24000);
  private static final ToneModel HARMONICA =
      SpectralTone.steady(
              falling(0.6)
                  .times(odd(0.8))
                  .times(formants(0.3, 1900, 1200, 1))
                  .times(lowPass(5000, 3)),
              4096,
              24000)
          .noise(0.02, lowPass(4000, 1));

  private Organs() {}

  static List<Program> programs() {
    Shape key = Shape.sustained(0.006, 0.12).vibrato(6.3, 5, 0.01);
    return List.of(
        Program.of("Drawbar Organ", DRAWBAR, Zones.WIDE, key),
        Program.of("Percussive Organ", PERCUSSIVE, Zones.COARSE, Shape.sustained(0.003, 0.1)),
        Program.of(
            "Rock Organ",
            ROCK,
            Zones.WIDE,
            Shape.sustained(0.005, 0.12).vibrato(6.8, 9, 0.01).tremolo(6.8, 1.2)),
        Program.of("Church Organ", CHURCH, Zones.COARSE, Shape.sustained(0.07, 1.2)),
        Program.of("Reed Organ", REEDS, Zones.COARSE, Shape.sustained(0.06, 0.3)),
        Program.of("Accordion", FREE_REEDS, Zones.COARSE, Shape.sustained(0.04, 0.2)).doubled(7),
        Program.of(
            "Harmonica",
            HARMONICA,
            Zones.HIGH,
            Shape.sustained(0.04, 0.2).filter(9000, 2400).vibrato(5.2, 8, 0.3)),
        Program.of(
                "Tango Accordion",
                FREE_REEDS,
                Zones.COARSE,
                Shape.sustained(0.035, 0.2).filter(4500, 1800))
            .doubled(3));
  }

  private static ToneModel drawbars(Knock click, double percussion, double... bars) {
    double[] ratios = {0.5, 1.5, 1, 2, 3, 4, 5, 6, 8};
    List<Partial> partials = new ArrayList<>();
    for (int i = 0; i < bars.length; i++) {
      partials.add(new Partial(ratios[i], bars[i], 0));
    }
    if (percussion > 0) {
      partials.add(new Partial(3, percussion, 40));
    }
    double opening = percussion > 0 ? 0.15 : 0.03;
    return new AdditiveTone(key -> partials, 27000, opening, 0.06, click);
  }
}
