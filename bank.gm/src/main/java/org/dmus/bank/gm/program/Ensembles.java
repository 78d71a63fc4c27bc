package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.lowPass;

import java.util.List;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.Strike;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 49-56. Vowels after Peterson and Barney (1952). */
final class Ensembles {
  static final ToneModel STRINGS =
      SpectralTone.steady(
              falling(0.6)
                  .times(lowPass(3800, 3))
                  .times(formants(0.5, 300, 150, .6, 550, 250, .6, 2500, 1500, .5)),
              16384,
              22050)
          .ensemble(11)
          .noise(0.02, lowPass(4000, 1));
  static final ToneModel SAWS =
      SpectralTone.steady(falling(1).times(lowPass(7000, 1)), 16384, 24000).ensemble(9);
  static final ToneModel AAH =
      SpectralTone.steady(
              falling(0.9)
                  .times(
                      formants(0.03, 780, 160, 1, 1150, 180, .6, 2800, 300, .16, 3500, 400, .08)),
              8192,
              13000)
          .ensemble(12)
          .noise(0.012, formants(0.1, 780, 300, 1, 2800, 900, .5));
  static final ToneModel OOH =
      SpectralTone.steady(
              falling(1.1).times(formants(0.02, 340, 140, 1, 800, 160, .28, 2400, 300, .04)),
              4096,
              9000)
          .ensemble(10)
          .noise(0.012, lowPass(900, 1));
  private static final ToneModel HIT =
      (key, random) -> {
        double hz = ToneModel.hz(key);
        Strike strike = new Strike(0.7, 18000, random);
        for (int octave = -2; octave <= 2; octave++) {
          for (int k = 1; k <= 14 && hz * k * StrictMath.pow(2, octave) < 7000; k++) {
            double partial = hz * k * StrictMath.pow(2, octave);
            strike.mode(partial * random.between(0.996, 1.004), 0.8 / k, 1.6);
          }
        }
        return strike.noise(80, 3000, 4, 0.25).swell(0.008).hiss().tone();
      };

  private Ensembles() {}

  static List<Program> programs() {
    return List.of(
        Program.of(
            "String Ensemble 1",
            STRINGS,
            Zones.COARSE,
            Shape.sustained(0.12, 0.5).filter(9000, 2400)),
        Program.of(
            "String Ensemble 2",
            STRINGS,
            Zones.COARSE,
            Shape.sustained(0.4, 0.9).filter(4000, 2400)),
        Program.of(
            "SynthStrings 1", SAWS, Zones.COARSE, Shape.sustained(0.1, 0.6).filter(5500, 1800)),
        Program.of(
            "SynthStrings 2",
            SAWS,
            Zones.COARSE,
            Shape.sustained(0.3, 1).filter(2200, 1800).resonance(3)),
        Program.of(
            "Choir Aahs",
            AAH,
            Zones.COARSE,
            Shape.sustained(0.14, 0.5).filter(6000, 1800).vibrato(5, 5, 0.4)),
        Program.of(
            "Voice Oohs",
            OOH,
            Zones.COARSE,
            Shape.sustained(0.12, 0.45).filter(4000, 1800).vibrato(5, 5, 0.4)),
        Program.of(
            "Synth Voice",
            AAH,
            Zones.COARSE,
            Shape.sustained(0.05, 0.4).filter(2200, 1800).resonance(6).vibrato(5.5, 8, 0.2)),
        Program.of(
                "Orchestra Hit",
                HIT,
                Zones.at(50, 74, 104),
                Shape.sustained(0, 0.8).filter(9000, 2400))
            .level(0.2));
  }
}
