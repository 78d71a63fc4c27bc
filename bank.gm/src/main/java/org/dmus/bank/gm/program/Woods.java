package org.dmus.bank.gm.program;

import java.util.List;
import org.dmus.bank.gm.model.Strike;

/** Whistles, guiros, claves, wood blocks, cuicas and castanets. */
final class Woods {
  private static final int WHISTLE_GROUP = 2;
  private static final int GUIRO_GROUP = 3;
  private static final int CUICA_GROUP = 4;

  private Woods() {}

  static List<Drum> drums() {
    Drum whistle = whistle(72, "Long Whistle", 0.6);
    Drum block = block(77, "Low Wood Block", 710);
    return List.of(
        whistle,
        whistle.as(71, "Short Whistle", 0).damped(1),
        Drum.of(73, "Short Guiro", 0.13, 18000, -4, s -> scrape(s, 9, 0.012)).group(GUIRO_GROUP),
        Drum.of(74, "Long Guiro", 0.45, 18000, -4, s -> scrape(s, 26, 0.017)).group(GUIRO_GROUP),
        Drum.of(
            75,
            "Claves",
            0.14,
            27000,
            -2,
            s -> s.mode(2480, 1, 0.13).mode(4100, 0.15, 0.05).noise(1500, 9000, 0.5, 0.01)),
        block,
        block.as(76, "Hi Wood Block", 5),
        Drum.of(78, "Mute Cuica", 0.16, 16000, -3, s -> cuica(s, 620, 780, 0.18))
            .group(CUICA_GROUP),
        Drum.of(79, "Open Cuica", 0.32, 16000, -3, s -> cuica(s, 380, 560, 0.4)).group(CUICA_GROUP),
        Drum.of(
            85,
            "Castanets",
            0.1,
            27000,
            -7,
            s ->
                s.mode(1450, 0.6, 0.04)
                    .mode(2300, 1, 0.05)
                    .noise(1000, 9000, 0.6, 0.02)
                    .noiseAt(0.025, 1000, 9000, 0.5, 0.02)));
  }

  private static Drum whistle(int key, String name, double seconds) {
    return Drum.of(
            key,
            name,
            seconds,
            14000,
            -3,
            s -> s.warble(2350, 60, 38, 1).noise(1800, 4000, 0.15, 5).swell(0.012))
        .pan(0.3)
        .group(WHISTLE_GROUP);
  }

  private static Drum block(int key, String name, double hz) {
    return Drum.of(
        key,
        name,
        0.14,
        24000,
        -4,
        s ->
            s.mode(hz, 1, 0.1)
                .mode(2.42 * hz, 0.9, 0.08)
                .mode(3.7 * hz, 0.4, 0.05)
                .noise(1500, 8000, 1.1, 0.03)
                .drive(1.6));
  }

  private static Strike scrape(Strike s, int notches, double gap) {
    for (int i = 0; i < notches; i++) {
      s.noiseAt(i * gap, 2200, 6500, 1 - 0.3 * i / notches, 0.014);
    }
    return s.hiss();
  }

  private static Strike cuica(Strike s, double fromHz, double toHz, double decay) {
    return s.sweep(fromHz, toHz, 0.09, 1, decay)
        .sweep(2 * fromHz, 2 * toHz, 0.09, 0.5, decay)
        .sweep(3 * fromHz, 3 * toHz, 0.09, 0.25, decay)
        .noise(400, 2500, 0.1, decay)
        .swell(0.04);
  }
}
