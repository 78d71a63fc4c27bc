package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.drawn;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.levels;

import java.util.List;
import org.dmus.bank.gm.model.Cry;
import org.dmus.bank.gm.model.NoiseLoop;
import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.Tone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 121-128. */
final class SoundEffects {
  private static final int BIRD_RATE = 16000;
  private static final int RING_RATE = 20000;

  static final ToneModel FRET =
      (key, random) ->
          new Strike(0.3, 16000, random)
              .sweep(700, 2200, 0.15, 0.3, 0.5)
              .noise(1200, 5000, 1, 0.35)
              .swell(0.12)
              .hiss()
              .tone();
  static final ToneModel BREATH =
      new NoiseLoop(16384, 12000, formants(0.1, 900, 900, 1, 2800, 1500, .6), 0, 0);
  static final ToneModel SEASHORE =
      new NoiseLoop(
          32768, 9000, drawn(60, -16, 200, -6, 500, -1, 1500, 0, 2800, -4, 4500, -12), 1, 0.8);

  /** A short chirp and one that rises and falls. */
  static final ToneModel BIRD =
      (key, random) -> {
        double[] chirp =
            new Cry(0.09, BIRD_RATE, levels(1, .06), 0, 3300, 3100, 3500)
                .render(key, random)
                .samples();
        double[] song =
            new Cry(0.34, BIRD_RATE, levels(1, .06), 0, 2700, 2900, 3900, 4500, 4200, 3300, 2900)
                .render(key, random)
                .samples();
        double[] both = new double[chirp.length + BIRD_RATE / 25 + song.length];
        System.arraycopy(chirp, 0, both, 0, chirp.length);
        System.arraycopy(song, 0, both, both.length - song.length, song.length);
        return Tone.oneShot(both, BIRD_RATE).asHiss();
      };

  /** A clapper between two gongs, 25 blows a second, which ring on when it rests. */
  private static final ToneModel TELEPHONE =
      (key, random) -> {
        Strike s = new Strike(1.7, RING_RATE, random);
        for (int blow = 0; blow < 28; blow++) {
          double t = 0.04 * blow;
          double gong = blow % 2 == 0 ? 1 : 1.175;
          s.modeAt(t, 1423 * gong, 0.45, 1.1)
              .modeAt(t, 3727 * gong, 0.6, 1.3)
              .modeAt(t, 6690 * gong, 0.8, 1)
              .modeAt(t, 2440 * gong, 0.5, 0.3)
              .modeAt(t, 5090 * gong, 0.5, 0.2)
              .noiseAt(t, 1200, 9000, 0.6, 0.03);
        }
        return Tone.loop(s.tone().samples(), RING_RATE).asHiss();
      };

  /** Eleven slaps of the blades a second over the roar of the engine. */
  static final ToneModel HELICOPTER =
      new NoiseLoop(
          16384,
          10000,
          drawn(
              40, -20, 160, -11, 250, -3, 330, 0, 480, -9, 700, -7, 1200, -12, 2300, -10, 3400, -18,
              5000, -24),
          18,
          0.7);

  static final ToneModel APPLAUSE =
      new NoiseLoop(32768, 16000, formants(0.15, 1500, 2000, 1, 3500, 4000, .4), 0, 0.5);
  static final ToneModel GUNSHOT =
      (key, random) ->
          new Strike(0.5, 0.45, 14000, random)
              .noise(100, 6000, 1, 0.7)
              .noise(40, 900, 1, 2.5)
              .sweep(240, 60, 0.06, 0.8, 0.5)
              .drive(3)
              .hiss()
              .tone();

  private SoundEffects() {}

  static List<Program> programs() {
    return List.of(
        effect("Guitar Fret Noise", FRET, Shape.free()),
        effect("Breath Noise", BREATH, Shape.sustained(0.1, 0.4).settle(2.2, -96)),
        effect("Seashore", SEASHORE, Shape.sustained(0.4, 4)).level(-1.5),
        effect("Bird Tweet", BIRD, Shape.free()),
        effect("Telephone Ring", TELEPHONE, Shape.sustained(0.002, 1.5)),
        effect("Helicopter", HELICOPTER, Shape.sustained(1.2, 2)),
        effect("Applause", APPLAUSE, Shape.sustained(0.5, 4)),
        effect("Gunshot", GUNSHOT, shot()));
  }

  /** The blow, and its echo from afar, which darkens. */
  private static Shape shot() {
    return Shape.struck(4, 4)
        .halvingEvery(Shape.ALIKE)
        .filter(1000, 1200)
        .tracking(0)
        .filterEnvelope(0, 1, 0, 3600);
  }

  private static Program effect(String name, ToneModel model, Shape shape) {
    return Program.of(name, model, Zones.ONE, shape.keyPitch(Zones.EFFECT_CENTS));
  }
}
