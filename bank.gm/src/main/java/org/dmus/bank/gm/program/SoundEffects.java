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
  private static final ToneModel FRET =
      (key, random) ->
          new Strike(0.25, 14000, random)
              .sweep(700, 2200, 0.15, 0.3, 0.5)
              .noise(1200, 5000, 1, 0.35)
              .swell(0.06)
              .hiss()
              .tone();
  private static final ToneModel BREATH =
      new NoiseLoop(16384, 12000, formants(0.1, 900, 900, 1, 2800, 1500, .6), 0, 0);
  private static final ToneModel SEASHORE = new NoiseLoop(32768, 9000, lowPass(900, 1.2), 1, 0.75);
  private static final ToneModel BIRD =
      (key, random) ->
          new Strike(0.5, 22050, random)
              .sweep(2600, 4800, 0.03, 1, 0.16)
              .sweep(5200, 3400, 0.05, 0.6, 0.35)
              .swell(0.015)
              .tone();
  private static final ToneModel TELEPHONE =
      (key, random) -> {
        double[] ring = new double[16000 / 20 * 20];
        for (int i = 0; i < ring.length; i++) {
          double t = i / 16000.0;
          double clapper = StrictMath.exp(-18 * (t * 20 % 1) / 20);
          double bells =
              StrictMath.sin(2 * StrictMath.PI * 1020 * t)
                  + 0.7 * StrictMath.sin(2 * StrictMath.PI * 1340 * t)
                  + 0.5 * StrictMath.sin(2 * StrictMath.PI * 2680 * t);
          ring[i] = clapper * bells;
        }
        return Tone.loop(ring, 16000);
      };
  private static final ToneModel HELICOPTER =
      new NoiseLoop(8192, 7000, formants(0.05, 90, 80, 1, 260, 300, .3), 14, 0.95);
  private static final ToneModel APPLAUSE =
      new NoiseLoop(16384, 11025, formants(0.1, 1300, 1400, 1), 0, 0.9);
  private static final ToneModel GUNSHOT =
      (key, random) ->
          new Strike(0.8, 12000, random)
              .noise(60, 5500, 1, 0.5)
              .noise(40, 600, 1, 0.9)
              .sweep(180, 50, 0.05, 0.8, 0.4)
              .drive(3)
              .hiss()
              .tone();

  private SoundEffects() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Guitar Fret Noise", FRET, Zones.ONE, Shape.free()),
        Program.of("Breath Noise", BREATH, Zones.ONE, Shape.sustained(0.08, 0.3).settle(5, -30)),
        Program.of("Seashore", SEASHORE, Zones.ONE, Shape.sustained(0.4, 2)),
        Program.of("Bird Tweet", BIRD, Zones.ONE, Shape.free()),
        Program.of("Telephone Ring", TELEPHONE, Zones.ONE, Shape.sustained(0.002, 0.2)),
        Program.of("Helicopter", HELICOPTER, Zones.ONE, Shape.sustained(0.3, 1)),
        Program.of("Applause", APPLAUSE, Zones.ONE, Shape.sustained(0.4, 1)),
        Program.of("Gunshot", GUNSHOT, Zones.ONE, Shape.free()));
  }
}
