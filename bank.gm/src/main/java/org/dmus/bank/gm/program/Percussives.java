package org.dmus.bank.gm.program;

import java.util.List;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.Prng;
import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 113-120. */
final class Percussives {
  private static final ToneModel TINKLE =
      ChromaticPercussion.bar(
          32000,
          0.15,
          new Knock(0.4, 3000, 13000, 0.015),
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
          new Knock(1, 2500, 13000, 0.03),
          1,
          .3,
          0,
          2,
          1,
          0,
          4.52,
          .3,
          4,
          7.9,
          .9,
          3,
          10.4,
          .8,
          5,
          13.1,
          .5,
          7,
          15.7,
          .5,
          9,
          19,
          .3,
          12);
  private static final ToneModel STEEL_DRUM =
      ChromaticPercussion.bar(
          24000,
          0.25,
          new Knock(0.5, 800, 7000, 0.025),
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
              .mode(ToneModel.hz(key + 17), 1, 0.11)
              .mode(2.4 * ToneModel.hz(key + 17), 0.9, 0.08)
              .noise(1500, 10000, 1, 0.03)
              .drive(1.8)
              .tone();
  private static final ToneModel TAIKO =
      (key, random) ->
          drum(key, 0.3, 12000, random)
              .sweep(2.0 * ToneModel.hz(key), ToneModel.hz(key), 0.02, 1, 1.5)
              .mode(1.59 * ToneModel.hz(key), 0.4, 0.5)
              .mode(2.3 * ToneModel.hz(key), 0.3, 0.35)
              .noise(80, 2500, 0.5, 0.12)
              .noise(800, 5500, 0.6, 0.04)
              .tone();
  private static final ToneModel TOM =
      (key, random) ->
          drum(key, 0.25, 16000, random)
              .sweep(1.5 * ToneModel.hz(key), ToneModel.hz(key), 0.05, 1, 1)
              .mode(1.6 * ToneModel.hz(key), 0.3, 0.35)
              .mode(2.2 * ToneModel.hz(key), 0.2, 0.2)
              .noise(200, 4000, 0.5, 0.09)
              .noise(1200, 7500, 2.4, 0.06)
              .tone();
  static final ToneModel SYNTH_DRUM =
      (key, random) ->
          drum(key, 0.4, 16000, random)
              .sweep(4 * ToneModel.hz(key), ToneModel.hz(key), 0.07, 1, 1)
              .noise(800, 7500, 1.4, 0.12)
              .tone();

  private Percussives() {}

  static List<Program> programs() {
    List<Zone> three = Zones.at(44, 68, 104);
    return List.of(
        Program.of("Tinkle Bell", TINKLE, Zones.BELLS, Shape.struck(4, 4).filter(15000, 2000)),
        Program.of("Agogo", AGOGO, Zones.COARSE, Shape.struck(1.1, 1.1).filter(14000, 2000)),
        Program.of(
            "Steel Drums", STEEL_DRUM, Zones.COARSE, Shape.struck(3, 1.2).filter(9000, 2400)),
        Program.of("Woodblock", WOODBLOCK, three, Shape.free()),
        Program.of("Taiko Drum", TAIKO, three, skin(4)),
        Program.of("Melodic Tom", TOM, three, skin(2.5)),
        Program.of("Synth Drum", SYNTH_DRUM, three, skin(1.4)),
        Program.of("Reverse Cymbal", Cymbals.CRASH.model(), Zones.ONE, reversed())
            .doubled(12)
            .level(6));
  }

  /** An opening, and a loop of whole periods. */
  private static Strike drum(int key, double openingSeconds, int rate, Prng random) {
    double hz = ToneModel.hz(key);
    double loopSeconds = StrictMath.rint(0.12 * hz) / hz;
    return new Strike(ToneModel.opening(openingSeconds, key), loopSeconds, rate, random);
  }

  static Shape skin(double decaySeconds) {
    return Shape.struck(decaySeconds, decaySeconds).halvingEvery(60).filter(14000, 2800);
  }

  /** A cymbal that swells and brightens, and stops. */
  private static Shape reversed() {
    return Shape.struck(0.15, 0.2)
        .attack(1.3)
        .halvingEvery(Shape.ALIKE)
        .keyPitch(Zones.EFFECT_CENTS)
        .filter(1800, 1200)
        .tracking(0)
        .filterEnvelope(1.3, 0.1, 0, 3600);
  }
}
