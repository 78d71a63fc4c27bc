package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.levels;
import static org.dmus.bank.gm.model.Spectrum.lowPass;

import java.util.List;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.Spectrum;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 73-80: few harmonics and much air. */
final class Pipes {
  private static final ToneModel PICCOLO = pipe(32000, 0.06, 1, .25, .15, .08, .05, .03, .02);
  private static final ToneModel FLUTE = pipe(22050, 0.05, 1, .8, .45, .2, .12, .07, .04, .02);
  private static final ToneModel RECORDER = pipe(22050, 0.05, 1, .08, .22, .03, .06, .01);
  private static final ToneModel PAN_FLUTE = pipe(20000, 0.3, 1, .08, .25, .02, .05);
  private static final ToneModel BOTTLE = pipe(18000, 0.5, 1, .15, .05);
  private static final ToneModel SHAKUHACHI = pipe(22050, 0.18, 1, .6, .45, .15, .12, .06, .03);
  private static final ToneModel WHISTLE = pipe(16000, 0.012, 1, .02);
  private static final ToneModel OCARINA = pipe(16000, 0.025, 1, .06, .03, .01);

  private Pipes() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Piccolo", PICCOLO, Zones.HIGH, air(0.06, 6).filter(12000, 2400)),
        Program.of("Flute", FLUTE, Zones.HIGH, air(0.09, 8)),
        Program.of("Recorder", RECORDER, Zones.HIGH, chiff(0.08, 3)),
        Program.of("Pan Flute", PAN_FLUTE, Zones.SPARSE, chiff(0.06, 4)),
        Program.of("Blown Bottle", BOTTLE, Zones.SPARSE, chiff(0.06, 3)),
        Program.of(
            "Shakuhachi",
            SHAKUHACHI,
            Zones.SPARSE,
            air(0.08, 14).filterEnvelope(0.02, 0.8, 0, 300).pitchEnvelope(25)),
        Program.of("Whistle", WHISTLE, Zones.SPARSE, air(0.07, 9)),
        Program.of("Ocarina", OCARINA, Zones.SPARSE, air(0.05, 5)));
  }

  private static ToneModel pipe(double rate, double breath, double... harmonics) {
    Spectrum edge = (k, hz) -> formants(0.15, 1800, 2500, 1).amplitude(k, hz);
    return SpectralTone.steady(levels(harmonics), breath > 0.1 ? 8192 : 4096, rate)
        .noise(breath, edge.times(lowPass(5000, 1)));
  }

  /** Air before the pipe speaks. */
  private static Shape chiff(double attack, double vibratoCents) {
    return air(attack, vibratoCents).filterEnvelope(0.005, 0.15, 0, 2400);
  }

  private static Shape air(double attack, double vibratoCents) {
    return Shape.sustained(attack, 0.38).filter(5000, 3000).vibrato(5.1, vibratoCents, 0.3);
  }
}
