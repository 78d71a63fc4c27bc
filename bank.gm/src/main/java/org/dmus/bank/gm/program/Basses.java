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
      new PluckedString(14000, 0.26, 140, 0.25, 700, new Knock(0.25, 80, 900, 0.04));
  private static final ToneModel FINGER =
      new PluckedString(16000, 0.28, 90, 0.22, 1100, new Knock(0.1, 150, 1500, 0.02));
  private static final ToneModel PICK =
      new PluckedString(18000, 0.28, 50, 0.13, 2400, new Knock(0.25, 900, 5000, 0.015));
  private static final ToneModel FRETLESS =
      SpectralTone.steady(falling(1.3).times(lowPass(900, 2)), 1024, 12000);
  private static final ToneModel SLAP =
      new PluckedString(22050, 0.25, 70, 0.06, 4500, new Knock(0.5, 1500, 9000, 0.02));
  static final ToneModel SAW = SpectralTone.steady(falling(1), 1024, 24000);
  private static final ToneModel PULSE =
      SpectralTone.steady(pulse(0.3).times(lowPass(5000, 2)), 1024, 20000);

  private Basses() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Acoustic Bass", UPRIGHT, Zones.LOW, Shape.struck(9, 0.3).filter(2500, 2400)),
        Program.of(
            "Electric Bass (finger)", FINGER, Zones.LOW, Shape.struck(16, 0.25).filter(3000, 2400)),
        Program.of(
            "Electric Bass (pick)", PICK, Zones.LOW, Shape.struck(16, 0.25).filter(6000, 2400)),
        Program.of(
            "Fretless Bass",
            FRETLESS,
            Zones.LOW,
            Shape.struck(20, 0.25)
                .filter(1800, 2400)
                .vibrato(5, 6, 0.35)
                .filterEnvelope(0.03, 0.8, 0.3, 1500)),
        Program.of(
            "Slap Bass 1",
            SLAP,
            Zones.LOW,
            Shape.struck(11, 0.2).filter(7000, 3600).filterEnvelope(0, 1.2, 0, 1200)),
        Program.of(
            "Slap Bass 2",
            SLAP,
            Zones.LOW,
            Shape.struck(8, 0.2).filter(3000, 3600).filterEnvelope(0, 0.5, 0, 3000)),
        Program.of(
                "Synth Bass 1",
                SAW,
                Zones.WIDE,
                Shape.struck(14, 0.15)
                    .halvingEvery(60)
                    .filter(600, 2400)
                    .resonance(9)
                    .filterEnvelope(0, 1.2, 0, 3000))
            .level(2.8),
        Program.of(
                "Synth Bass 2",
                PULSE,
                Zones.WIDE,
                Shape.struck(18, 0.15)
                    .halvingEvery(60)
                    .filter(500, 2400)
                    .resonance(4)
                    .filterEnvelope(0, 2, 0, 2600))
            .level(1.1));
  }
}
