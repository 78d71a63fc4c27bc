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
          drum(key - 20, 0.35, 11000, random)
              .sweep(1.2 * ToneModel.hz(key - 20), ToneModel.hz(key - 20), 0.05, 1, 1.5)
              .mode(1.57 * ToneModel.hz(key - 20), 0.35, 1)
              .mode(2.17 * ToneModel.hz(key - 20), 0.25, 0.9)
              .mode(2.69 * ToneModel.hz(key - 20), 0.2, 0.9)
              .noise(80, 700, 0.6, 0.25)
              .noise(400, 5000, 0.5, 0.06)
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
          drum(key - 9, 0.3, 16000, random)
              .sweep(2.1 * ToneModel.hz(key - 9), ToneModel.hz(key - 9), 0.2, 1, 10)
              .noise(400, 7500, 0.9, 0.15)
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
        Program.of("Taiko Drum", TAIKO, Zones.SKIN, skin(3.2).keyPitch(Zones.SKIN_CENTS)),
        Program.of("Melodic Tom", TOM, three, skin(2.5)),
        Program.of("Synth Drum", SYNTH_DRUM, Zones.SKIN, synthetic().keyPitch(Zones.SKIN_CENTS)),
        Program.of("Reverse Cymbal", Cymbals.CRASH.model(), Zones.ONE, reversed())
            .doubled(12)
            .level(-3)
            .with(Program.of("", SoundEffects.BREATH, Zones.ONE, reversed()), -8));
  }

  /** An opening, and a loop of whole periods. */
  private static Strike drum(int key, double openingSeconds, int rate, Prng random) {
    double hz = ToneModel.hz(key);
    double loopSeconds = StrictMath.rint(0.12 * hz) / hz;
    return new Strike(ToneModel.opening(openingSeconds, key), loopSeconds, rate, random);
  }

  /** It holds its level while its pitch falls, and ends. */
  static Shape synthetic() {
    return Shape.struck(0.7, 0.7).hold(0.2).halvingEvery(Shape.ALIKE).filter(14000, 2800);
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
