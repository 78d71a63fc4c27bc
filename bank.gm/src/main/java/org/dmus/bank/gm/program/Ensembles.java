package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.lowPass;

import java.util.List;
import org.dmus.bank.gm.model.SpectralTone;
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
              falling(1.1).times(formants(0.02, 340, 140, 1, 800, 160, .28, 2400, 300, .1)),
              4096,
              9000)
          .ensemble(10)
          .noise(0.012, lowPass(900, 1));

  private Ensembles() {}

  static List<Program> programs() {
    return List.of(
        Program.of(
            "String Ensemble 1",
            STRINGS,
            Zones.COARSE,
            Shape.sustained(0.12, 1.3).filter(9000, 2400)),
        Program.of(
            "String Ensemble 2",
            STRINGS,
            Zones.COARSE,
            Shape.sustained(0.3, 1.8).filter(4000, 2400)),
        Program.of(
            "SynthStrings 1", SAWS, Zones.COARSE, Shape.sustained(0.1, 2).filter(3600, 1800)),
        Program.of(
            "SynthStrings 2",
            SAWS,
            Zones.COARSE,
            Shape.sustained(0.3, 2.5).filter(2200, 1800).resonance(3)),
        Program.of(
            "Choir Aahs",
            AAH,
            Zones.COARSE,
            Shape.sustained(0.18, 1.2).filter(6000, 1800).vibrato(5, 5, 0.4)),
        Program.of(
            "Voice Oohs",
            OOH,
            Zones.COARSE,
            Shape.sustained(0.12, 0.9).filter(4000, 1800).vibrato(5, 5, 0.4)),
        Program.of(
            "Synth Voice",
            AAH,
            Zones.COARSE,
            Shape.sustained(0.1, 2).filter(2200, 1800).resonance(6).vibrato(5.5, 8, 0.2)),
        new Program("Orchestra Hit", hit()));
  }

  /** Everybody at once: strings in three octaves, brass and a drum. */
  private static List<Layer> hit() {
    Shape bow = Shape.struck(4, 2).halvingEvery(40).filter(9000, 2400);
    Shape blow =
        Shape.struck(3.5, 1.5).halvingEvery(40).filter(6000, 2400).filterEnvelope(0, 0.4, 0, 1200);
    Zone drum = new Zone(0, 127, 40, 60);
    return List.of(
        new Layer(STRINGS, Zones.COARSE, bow, -4, 0, 0),
        new Layer(STRINGS, Zones.transposed(Zones.COARSE, 12), bow, -7, 0, 0),
        new Layer(STRINGS, Zones.transposed(Zones.COARSE, -12), bow, -5, 0, 0),
        new Layer(Brasses.SECTION, Zones.WIDE, blow, -5, 0, 0),
        new Layer(Strings.TIMPANI, List.of(drum), Strings.timpani().keyPitch(50), -7, 0, 0));
  }
}
