package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.lowPass;

import java.util.List;
import org.dmus.bank.gm.model.NoiseLoop;
import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.Tone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 121-128. */
final class SoundEffects {
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
  static final ToneModel SEASHORE = new NoiseLoop(32768, 9000, lowPass(1200, 1.1), 1, 0.8);
  static final ToneModel BIRD =
      (key, random) ->
          new Strike(0.55, 22050, random)
              .sweep(2600, 4800, 0.03, 1, 0.16)
              .sweep(5200, 3400, 0.05, 0.6, 0.35)
              .swell(0.015)
              .tone();
  private static final ToneModel TELEPHONE =
      (key, random) -> {
        double[] ring = new double[16000 / 20];
        for (int i = 0; i < ring.length; i++) {
          double t = i / 16000.0;
          double clapper = StrictMath.exp(-18 * (t * 20 % 1) / 20);
          double bells =
              StrictMath.sin(2 * StrictMath.PI * 1020 * t)
                  + 0.7 * StrictMath.sin(2 * StrictMath.PI * 1340 * t)
                  + 0.8 * StrictMath.sin(2 * StrictMath.PI * 2680 * t)
                  + 0.6 * StrictMath.sin(2 * StrictMath.PI * 4100 * t)
                  + 0.5 * StrictMath.sin(2 * StrictMath.PI * 6220 * t);
          ring[i] = clapper * bells;
        }
        return Tone.loop(ring, 16000);
      };
  static final ToneModel HELICOPTER =
      new NoiseLoop(8192, 7000, formants(0.08, 90, 80, 1, 300, 500, .5), 14, 0.95);
  static final ToneModel APPLAUSE =
      new NoiseLoop(32768, 16000, formants(0.15, 1500, 2000, 1, 3500, 4000, .4), 0, 0.9);
  static final ToneModel GUNSHOT =
      (key, random) ->
          new Strike(0.4, 0.4, 13000, random)
              .noise(60, 6000, 1, 0.5)
              .noise(40, 900, 1, 1.6)
              .sweep(180, 50, 0.05, 0.8, 0.4)
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
        effect("Telephone Ring", TELEPHONE, Shape.sustained(0.002, 0.3)),
        effect("Helicopter", HELICOPTER, Shape.sustained(0.3, 1.5)),
        effect("Applause", APPLAUSE, Shape.sustained(0.5, 4)),
        effect("Gunshot", GUNSHOT, Shape.struck(3, 3).halvingEvery(Shape.ALIKE)));
  }

  private static Program effect(String name, ToneModel model, Shape shape) {
    return Program.of(name, model, Zones.ONE, shape.keyPitch(Zones.EFFECT_CENTS));
  }
}
