package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.List;
import org.dmus.bank.gm.model.AdditiveTone;
import org.dmus.bank.gm.model.FmTone;
import org.dmus.bank.gm.model.Knock;
import org.dmus.bank.gm.model.Partial;
import org.dmus.bank.gm.model.PluckedString;
import org.dmus.bank.gm.model.ToneModel;

/** Programs 1-8. */
final class Pianos {
  private static final ToneModel GRAND =
      new AdditiveTone(Pianos::strings, 22050, 0.4, 0.25, new Knock(0.3, 80, 2400, 0.06));
  private static final ToneModel ELECTRIC_GRAND =
      new AdditiveTone(Pianos::pickup, 22050, 0.26, 0.12, new Knock(0.1, 200, 2500, 0.03));
  private static final ToneModel TINES =
      new FmTone(
          22050,
          0.27,
          0.08,
          new Knock(0.06, 500, 4000, 0.02),
          new FmTone.Pair(1, 1, 1, 2.0, 0.8, 5, 0),
          new FmTone.Pair(1, 14, 0.35, 0.9, 0.0, 14, 2));
  private static final ToneModel FM_PIANO =
      new FmTone(
          22050,
          0.25,
          0.1,
          Knock.NONE,
          new FmTone.Pair(1, 1, 0.8, 0.8, 0.25, 4, 0),
          new FmTone.Pair(1.006, 1, 0.5, 1.0, 0.3, 4, 0),
          new FmTone.Pair(2, 14, 0.5, 1.6, 0.05, 8, 1));
  private static final ToneModel HARPSICHORD =
      new PluckedString(25000, 0.28, 45, 0.09, 9000, new Knock(0.25, 1500, 9000, 0.012));
  private static final ToneModel CLAVINET =
      new PluckedString(24000, 0.25, 60, 0.22, 5000, new Knock(0.4, 800, 8000, 0.02));

  private Pianos() {}

  static List<Program> programs() {
    return List.of(
        Program.of("Acoustic Grand Piano", GRAND, Zones.FINE, hammer(6000)),
        Program.of("Bright Acoustic Piano", GRAND, Zones.FINE, hammer(11000)),
        Program.of("Electric Grand Piano", ELECTRIC_GRAND, Zones.COARSE, hammer(7000)),
        Program.of("Honky-tonk Piano", GRAND, Zones.FINE, hammer(8000)).doubled(9),
        Program.of("Electric Piano 1", TINES, Zones.COARSE, electric(2800).tremolo(4.5, 1)),
        Program.of("Electric Piano 2", FM_PIANO, Zones.COARSE, electric(9000)),
        Program.of("Harpsichord", HARPSICHORD, Zones.COARSE, Shape.struck(9, 0.35)),
        Program.of("Clavi", CLAVINET, Zones.COARSE, Shape.struck(9, 0.2).filter(6000, 3000)));
  }

  private static Shape hammer(double cutoffHz) {
    return Shape.struck(16, 0.85)
        .halvingEvery(20)
        .filter(cutoffHz, 3800)
        .filterEnvelope(0, 6, 0, 1400);
  }

  private static Shape electric(double cutoffHz) {
    return Shape.struck(15, 0.5).halvingEvery(30).filter(cutoffHz, 3600);
  }

  /** Stiff strings: partials stretched by B (Fletcher 1964), high ones short, in slow beats. */
  private static List<Partial> strings(int key) {
    double hz = ToneModel.hz(key);
    double stiffness = 0.00022 * StrictMath.pow(2, (key - 55) / 9.0);
    double hammerHz = 900 + 11 * key;
    List<Partial> partials = new ArrayList<>();
    for (int k = 1; k <= 60 && k * hz < 10000; k++) {
      double ratio = k * StrictMath.sqrt((1 + stiffness * k * k) / (1 + stiffness));
      double comb = 0.1 + Math.abs(StrictMath.sin(StrictMath.PI * k / 7.6));
      double level = comb * StrictMath.exp(-k * hz / (hammerHz * 1.6)) / StrictMath.sqrt(k);
      double lowEnd = key < 48 && k == 1 ? 0.5 : 1;
      double decay = 0.35 * (k - 1) + 0.0009 * k * hz;
      partials.add(new Partial(ratio, level * lowEnd, decay));
      if (k > 2) {
        partials.add(new Partial(ratio * 1.0011, level * 0.35, decay * 0.6));
      }
    }
    return partials;
  }

  private static List<Partial> pickup(int key) {
    double hz = ToneModel.hz(key);
    List<Partial> partials = new ArrayList<>();
    for (int k = 1; k <= 40 && k * hz < 10000; k++) {
      double ratio = k * StrictMath.sqrt(1 + 0.00015 * k * k);
      double comb = 0.15 + Math.abs(StrictMath.sin(StrictMath.PI * k / 4.3));
      double level = comb * StrictMath.exp(-k * hz / 3200) / StrictMath.pow(k, 0.4);
      partials.add(new Partial(ratio, level, 0.9 * (k - 1)));
    }
    return partials;
  }
}
