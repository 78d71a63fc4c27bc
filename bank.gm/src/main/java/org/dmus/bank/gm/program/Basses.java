package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.lowPass;
import static org.dmus.bank.gm.model.Spectrum.pulse;

import java.util.List;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.PluckedString;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 33-40. */
final class Basses {
  private static final ToneModel UPRIGHT =
      new PluckedString(16000, 0.26, 130, 0.22, 900, new Knock(0.3, 150, 3500, 0.03));
  private static final ToneModel FINGER =
      new PluckedString(16000, 0.28, 90, 0.22, 1400, new Knock(0.25, 200, 3500, 0.02));
  private static final ToneModel PICK =
      new PluckedString(18000, 0.28, 50, 0.13, 2400, new Knock(0.25, 900, 5000, 0.015));
  private static final ToneModel FRETLESS =
      SpectralTone.steady(falling(1.2).times(lowPass(1300, 2)), 1024, 12000);
  private static final ToneModel SLAP =
      new PluckedString(22050, 0.25, 70, 0.06, 4500, new Knock(0.5, 1500, 9000, 0.02));
  static final ToneModel SAW = SpectralTone.steady(falling(1), 1024, 24000);
  private static final ToneModel PULSE =
      SpectralTone.steady(pulse(0.3).times(lowPass(5000, 2)), 1024, 20000);

  private Basses() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Acoustic Bass", UPRIGHT, Zones.LOW, Shape.struck(5, 0.3).filter(3400, 2800)),
        Program.of(
            "Electric Bass (finger)", FINGER, Zones.LOW, Shape.struck(11, 0.25).filter(4000, 2400)),
        Program.of(
            "Electric Bass (pick)", PICK, Zones.LOW, Shape.struck(11, 0.25).filter(6000, 2400)),
        Program.of(
            "Fretless Bass",
            FRETLESS,
            Zones.LOW,
            Shape.struck(20, 0.25)
                .filter(2600, 2400)
                .vibrato(5, 6, 0.35)
                .filterEnvelope(0.03, 0.8, 0.3, 1500)),
        Program.of(
            "Slap Bass 1",
            SLAP,
            Zones.LOW,
            Shape.struck(10, 0.2).filter(1300, 2400).filterEnvelope(0, 0.3, 0, 3800)),
        Program.of(
            "Slap Bass 2",
            SLAP,
            Zones.LOW,
            Shape.struck(6, 0.2).filter(1600, 2400).filterEnvelope(0, 0.25, 0, 4200)),
        Program.of(
                "Synth Bass 1",
                SAW,
                Zones.WIDE,
                Shape.struck(4.5, 0.15)
                    .halvingEvery(60)
                    .filter(600, 2400)
                    .resonance(9)
                    .filterEnvelope(0, 0.5, 0, 3000))
            .level(2.8),
        Program.of(
                "Synth Bass 2",
                PULSE,
                Zones.WIDE,
                Shape.struck(10, 0.15)
                    .halvingEvery(60)
                    .filter(500, 2400)
                    .resonance(4)
                    .filterEnvelope(0, 1, 0, 3000))
            .level(1.1));
  }
}
