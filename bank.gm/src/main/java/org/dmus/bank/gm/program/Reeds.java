package org.dmus.bank.gm.program;

import static org.dmus.bank.gm.model.Spectrum.drawn;
import static org.dmus.bank.gm.model.Spectrum.falling;
import static org.dmus.bank.gm.model.Spectrum.formants;
import static org.dmus.bank.gm.model.Spectrum.highPass;
import static org.dmus.bank.gm.model.Spectrum.levels;
import static org.dmus.bank.gm.model.Spectrum.lowPass;
import static org.dmus.bank.gm.model.Spectrum.odd;

import java.util.List;
import org.dmus.bank.gm.model.SpectralTone;
import org.dmus.bank.gm.model.Spectrum;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 65-72. */
final class Reeds {
  private static final ToneModel SOPRANO_SAX =
      reed(falling(0.6), formants(0.3, 1100, 700, 1, 2600, 1000, .5), 3600, 0.025);
  private static final ToneModel ALTO_SAX =
      reed(falling(0.55), formants(0.3, 800, 500, 1, 1900, 900, .6), 3000, 0.03);
  private static final ToneModel TENOR_SAX =
      reed(falling(0.5), formants(0.3, 550, 400, 1, 1500, 800, .6), 2500, 0.035);
  private static final ToneModel BARITONE_SAX =
      reed(falling(0.35), formants(0.3, 350, 300, .7, 1300, 900, .9), 3200, 0);
  private static final ToneModel OBOE = SpectralTone.steady(oboe(), 1024, 22050);
  private static final ToneModel ENGLISH_HORN =
      reed(
          falling(0.45).times(highPass(350)), formants(0.12, 900, 400, 1, 2200, 800, .35), 3000, 0);
  private static final ToneModel BASSOON =
      reed(falling(0.6), formants(0.12, 460, 180, 1, 1150, 400, .3), 1700, 0);
  private static final ToneModel CLARINET =
      reed(falling(0.5).times(clarinetRegister()), formants(0.6, 1500, 1200, .8), 2600, 0);

  private Reeds() {}

  static List<Program> programs() {
    Shape sax =
        Shape.sustained(0.03, 0.32)
            .filter(7000, 2800)
            .vibrato(5.2, 9, 0.3)
            .filterEnvelope(0.05, 0.6, 0.5, 700);
    Shape wood = Shape.sustained(0.06, 0.32).filter(8000, 2000).vibrato(5, 5, 0.4);
    return List.of(
        Program.of("Soprano Sax", SOPRANO_SAX, Zones.HIGH, sax),
        Program.of("Alto Sax", ALTO_SAX, Zones.HIGH, sax),
        Program.of("Tenor Sax", TENOR_SAX, Zones.LOW, sax),
        Program.of("Baritone Sax", BARITONE_SAX, Zones.LOW, sax),
        Program.of("Oboe", OBOE, Zones.HIGH, wood),
        Program.of("English Horn", ENGLISH_HORN, Zones.HIGH, wood),
        Program.of("Bassoon", BASSOON, Zones.LOW, wood),
        Program.of(
            "Clarinet", CLARINET, Zones.WIDE, Shape.sustained(0.04, 0.3).filter(6000, 2400)));
  }

  /** Even harmonics are missing low in the spectrum and come back above 2 kHz. */
  private static Spectrum clarinetRegister() {
    Spectrum hollow = odd(0.06);
    return (k, hz) -> hz > 2200 ? 0.8 * hollow.amplitude(k, hz) + 0.2 : hollow.amplitude(k, hz);
  }

  /** A band around 1.2 kHz with a steep edge; what is high has its first harmonics above it. */
  private static Spectrum oboe() {
    Spectrum body =
        drawn(
            240, -5, 330, -9, 500, -7, 700, -3, 900, -1, 1550, -1, 1950, -14, 3200, -18, 4000, -28,
            6000, -48, 8000, -60);
    Spectrum least = levels(0.4, 0.55, 0.17);
    return (k, hz) -> Math.max(body.amplitude(k, hz), least.amplitude(k, hz));
  }

  private static ToneModel reed(Spectrum source, Spectrum body, double brightHz, double breath) {
    SpectralTone pure =
        SpectralTone.steady(
            source.times(body).times(lowPass(brightHz, 3)), breath > 0 ? 4096 : 1024, 22050);
    return breath > 0 ? pure.noise(breath, lowPass(brightHz, 1)) : pure;
  }
}
