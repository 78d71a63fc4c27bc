package org.dmus.bank.gm.program;

import java.util.List;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.Tone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 113-120. */
final class Percussives {
  private static final ToneModel TINKLE =
      ChromaticPercussion.bar(
          32000,
          0.15,
          new Knock(0.1, 3000, 12000, 0.01),
          1,
          1,
          0,
          2.41,
          .5,
          3,
          3.7,
          .4,
          5,
          5.3,
          .3,
          9);
  private static final ToneModel AGOGO =
      ChromaticPercussion.bar(
          30000,
          0.15,
          new Knock(0.2, 1000, 8000, 0.01),
          1,
          1,
          0,
          1.52,
          .25,
          12,
          2.6,
          .8,
          4,
          4.1,
          .4,
          14,
          6.3,
          .2,
          25);
  private static final ToneModel STEEL_DRUM =
      ChromaticPercussion.bar(
          24000,
          0.25,
          new Knock(0.15, 400, 3000, 0.02),
          1,
          1,
          0,
          2,
          .75,
          1.5,
          3,
          .35,
          4,
          4,
          .2,
          6,
          5.1,
          .12,
          10);
  private static final ToneModel WOODBLOCK =
      (key, random) ->
          new Strike(0.16, 27000, random)
              .mode(ToneModel.hz(key + 12), 1, 0.12)
              .mode(2.4 * ToneModel.hz(key + 12), 0.5, 0.06)
              .noise(800, 5000, 0.4, 0.02)
              .tone();
  private static final ToneModel TAIKO =
      (key, random) ->
          new Strike(ToneModel.opening(0.7, key), 9000, random)
              .sweep(2.0 * ToneModel.hz(key), ToneModel.hz(key), 0.02, 1, 1.1)
              .mode(1.59 * ToneModel.hz(key), 0.35, 0.5)
              .mode(2.3 * ToneModel.hz(key), 0.2, 0.35)
              .noise(80, 2500, 0.5, 0.1)
              .tone();
  private static final ToneModel TOM =
      (key, random) ->
          new Strike(ToneModel.opening(0.45, key), 12000, random)
              .sweep(1.5 * ToneModel.hz(key), ToneModel.hz(key), 0.05, 1, 0.8)
              .mode(1.6 * ToneModel.hz(key), 0.3, 0.35)
              .noise(200, 4000, 0.3, 0.06)
              .tone();
  static final ToneModel SYNTH_DRUM =
      (key, random) ->
          new Strike(ToneModel.opening(0.45, key), 14000, random)
              .sweep(4 * ToneModel.hz(key), ToneModel.hz(key), 0.09, 1, 0.9)
              .noise(800, 6000, 0.2, 0.05)
              .tone();
  private static final ToneModel REVERSE =
      (key, random) ->
          reversed(
              new Strike(0.7, 22050, random)
                  .noise(3000, 11000, 1, 1.1)
                  .metal(40, 2500, 11000, 1, 1.2)
                  .tone());

  private Percussives() {}

  static List<Program> programs() {
    Shape drum = Shape.sustained(0, 3).filter(8000, 3600);
    List<Zone> three = Zones.at(44, 68, 104);
    return List.of(
        Program.of("Tinkle Bell", TINKLE, Zones.BELLS, Shape.struck(6, 3)),
        Program.of("Agogo", AGOGO, Zones.COARSE, Shape.struck(2.5, 2)),
        Program.of(
            "Steel Drums", STEEL_DRUM, Zones.COARSE, Shape.struck(4.5, 1).filter(7000, 2400)),
        Program.of("Woodblock", WOODBLOCK, three, Shape.free()),
        Program.of("Taiko Drum", TAIKO, three, drum),
        Program.of("Melodic Tom", TOM, three, drum),
        Program.of("Synth Drum", SYNTH_DRUM, three, drum),
        Program.of("Reverse Cymbal", REVERSE, Zones.ONE, Shape.sustained(0, 0.2)));
  }

  static Tone reversed(Tone tone) {
    double[] back = tone.samples().clone();
    for (int i = 0; i < back.length; i++) {
      back[i] = tone.samples()[back.length - 1 - i];
    }
    return Tone.oneShot(back, tone.sampleRate()).asHiss();
  }
}
