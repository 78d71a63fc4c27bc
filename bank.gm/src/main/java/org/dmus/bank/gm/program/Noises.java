package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.formants;

import org.dmus.bank.gm.model.Cry;
import org.dmus.bank.gm.model.NoiseLoop;
import org.dmus.bank.gm.model.Spectrum;
import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.Tone;
import org.dmus.bank.gm.model.ToneModel;

/** Waves that only the SFX kit plays: voices, beasts, a door, tyres. */
final class Noises {
  private static final Spectrum AAH =
      formants(0.02, 800, 180, 1, 1200, 200, .8, 2800, 400, .5, 3600, 500, .3);
  private static final int HOOVES_RATE = 11000;

  private static final ToneModel HA = new Cry(0.19, 14000, AAH, 0.5, 225, 260, 235, 205);

  /** Syllables without end: the envelope ends them. */
  static final ToneModel LAUGH =
      (key, random) -> Tone.loop(HA.render(key, random).samples(), 14000).asHiss();

  static final ToneModel SCREAM =
      new Cry(0.85, 16000, AAH, 0.15, 620, 1180, 1290, 1240, 1260, 1190, 760);
  static final ToneModel BARK =
      new Cry(
          0.2,
          14000,
          formants(0.05, 650, 300, 1, 1350, 400, .8, 2700, 800, .4),
          0.7,
          270,
          610,
          430,
          250);
  static final ToneModel CREAK =
      (key, random) -> {
        Strike s = new Strike(0.7, 12000, random);
        double gap = 0.03;
        for (double t = 0; t < 0.6; t += gap) {
          s.modeAt(t, 760, 0.7, 0.03).modeAt(t, 1650, 1, 0.025).modeAt(t, 3150, 0.6, 0.015);
          gap = Math.max(0.007, gap * random.between(0.88, 1.02));
        }
        return s.hiss().tone();
      };
  static final ToneModel TYRES =
      new NoiseLoop(4096, 12000, formants(0.01, 870, 50, 1, 1740, 110, .6, 2650, 200, .3), 0, 0);

  /** Three beats and a rest. */
  static final ToneModel HOOVES =
      (key, random) -> {
        Strike s = new Strike(0.46, HOOVES_RATE, random);
        for (int beat = 0; beat < 3; beat++) {
          double t = 0.105 * beat;
          s.noiseAt(t, 250, 3500, 0.8, 0.05)
              .modeAt(t, 540 + 90 * beat, 0.9, 0.06)
              .modeAt(t, 1250 + 150 * beat, 0.5, 0.04);
        }
        return Tone.loop(s.tone().samples(), HOOVES_RATE).asHiss();
      };

  private Noises() {}
}
