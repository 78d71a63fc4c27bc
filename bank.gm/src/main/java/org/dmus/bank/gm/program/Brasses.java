package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.highPass;
import static org.dmus.bank.gm.model.Spectrum.lowPass;

import java.util.List;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.Spectrum;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 57-64. Brass brightens as it speaks: the filter envelope opens with the attack. */
final class Brasses {
  private static final ToneModel TRUMPET = lips(27000, formants(0.4, 1250, 900, 1), 4200, 1024);
  private static final ToneModel TROMBONE = lips(20000, formants(0.5, 650, 600, 1), 4000, 1024);
  private static final ToneModel TUBA = lips(14000, formants(0.5, 260, 250, 1), 900, 1024);
  private static final ToneModel MUTED_TRUMPET =
      SpectralTone.steady(
          falling(0.15)
              .times(highPass(1400))
              .times(lowPass(5500, 3))
              .times(formants(0.25, 1700, 600, 1, 3600, 900, .6)),
          1024,
          27000);
  private static final ToneModel HORN = lips(16000, formants(0.5, 380, 300, 1), 2100, 1024);
  static final ToneModel SECTION =
      SpectralTone.steady(
              falling(0.45).times(lowPass(5600, 3)).times(formants(0.5, 900, 900, 0.8)),
              4096,
              22050)
          .ensemble(6);

  private Brasses() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Trumpet", TRUMPET, Zones.HIGH, blown(0.025, 5500).vibrato(5.3, 6, 0.4)),
        Program.of("Trombone", TROMBONE, Zones.WIDE, blown(0.04, 3800).vibrato(5, 5, 0.45)),
        Program.of("Tuba", TUBA, Zones.LOW, blown(0.05, 1500)),
        Program.of(
            "Muted Trumpet",
            MUTED_TRUMPET,
            Zones.HIGH,
            Shape.sustained(0.025, 0.15).filter(9000, 1800).vibrato(5.3, 6, 0.4)),
        Program.of("French Horn", HORN, Zones.WIDE, blown(0.13, 2600)),
        Program.of("Brass Section", SECTION, Zones.WIDE, blown(0.03, 5500)),
        Program.of(
                "SynthBrass 1",
                Ensembles.SAWS,
                Zones.COARSE,
                Shape.sustained(0.01, 0.5)
                    .filter(1400, 2400)
                    .resonance(3)
                    .filterEnvelope(0.03, 1.2, 0.5, 2400))
            .level(0.9),
        Program.of(
            "SynthBrass 2",
            Ensembles.SAWS,
            Zones.COARSE,
            Shape.sustained(0.02, 0.7).filter(1000, 2400).filterEnvelope(0.03, 1.5, 0.6, 2400)));
  }

  private static ToneModel lips(double rate, Spectrum bell, double brightHz, int frames) {
    return SpectralTone.steady(
        falling(0.35).times(bell).times(lowPass(brightHz, 3.5)), frames, rate);
  }

  private static Shape blown(double attack, double cutoffHz) {
    return Shape.sustained(attack, 0.32)
        .settle(1.5, -2)
        .filter(cutoffHz, 2800)
        .filterEnvelope(attack * 2, 0.8, 0.65, 1500);
  }
}
