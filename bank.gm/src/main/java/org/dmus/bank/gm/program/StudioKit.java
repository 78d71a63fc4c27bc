package org.dmus.bank.gm.program;

import java.util.List;

/** The keys below the General MIDI kit, as GS places them, 27-34. */
final class StudioKit {
  private StudioKit() {}

  static List<Drum> drums() {
    Drum click =
        Drum.of(
            33,
            "Metronome Click",
            0.05,
            24000,
            -8,
            s -> s.mode(3600, 1, 0.03).noise(2000, 10000, 0.5, 0.01));
    Drum slap = Drum.of(28, "Slap", 0.2, 24000, -5, s -> s.noise(900, 8000, 1, 0.2).hiss());
    return List.of(
        Drum.of(27, "High Q", 0.1, 24000, -6, s -> s.sweep(5000, 300, 0.006, 1, 0.15)),
        slap,
        Drum.of(
            29,
            "Scratch Push",
            0.12,
            20000,
            -4,
            s -> s.sweep(120, 900, 0.05, 0.6, 0.2).noise(150, 1500, 1, 0.2).swell(0.02)),
        Drum.of(
            30,
            "Scratch Pull",
            0.14,
            20000,
            -4,
            s -> s.sweep(900, 120, 0.05, 0.6, 0.2).noise(120, 1400, 1, 0.2).swell(0.015)),
        Drum.of(
            31,
            "Sticks",
            0.09,
            27000,
            -7,
            s -> s.mode(1950, 0.7, 0.06).mode(4300, 1, 0.05).noise(2500, 12000, 0.8, 0.015)),
        Drum.of(
            32,
            "Square Click",
            0.05,
            24000,
            -8,
            s -> s.mode(1200, 1, 0.05).mode(3600, 0.33, 0.04).mode(6000, 0.2, 0.03)),
        click,
        Drum.of(
            34,
            "Metronome Bell",
            0.3,
            24000,
            -5,
            s -> s.mode(2600, 0.4, 0.5).mode(5300, 1, 0.4).mode(8900, 0.4, 0.2)));
  }
}
