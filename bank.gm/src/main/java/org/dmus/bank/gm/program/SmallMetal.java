package org.dmus.bank.gm.program;

import java.util.List;
import org.dmus.bank.gm.model.Strike;

/** Cowbell, agogos, triangles and bell tree. */
final class SmallMetal {
  private static final int TRIANGLE_GROUP = 5;

  private SmallMetal() {}

  static List<Drum> drums() {
    Drum agogo = agogo(68, "Low Agogo", 680);
    Drum triangle = triangle(81, "Open Triangle", 0.6, 1.2);
    return List.of(
        Drum.of(
            56,
            "Cowbell",
            0.35,
            24000,
            -3,
            s ->
                s.mode(562, 1, 0.35)
                    .mode(845, 1, 0.35)
                    .mode(1370, 0.4, 0.2)
                    .mode(2470, 0.3, 0.15)
                    .noise(1000, 6000, 0.3, 0.02)),
        agogo.pan(-0.35),
        agogo.as(67, "High Agogo", 5).pan(-0.35),
        triangle,
        triangle.as(80, "Mute Triangle", 0).damped(0.35),
        Drum.of(84, "Bell Tree", 0.7, 18000, -3, SmallMetal::bellTree));
  }

  private static Drum agogo(int key, String name, double hz) {
    return Drum.of(
        key,
        name,
        0.4,
        24000,
        -3,
        s ->
            s.mode(hz, 1, 0.45)
                .mode(1.51 * hz, 0.2, 0.2)
                .mode(2.62 * hz, 0.8, 0.35)
                .mode(4.15 * hz, 0.3, 0.2)
                .noise(1500, 8000, 0.2, 0.015));
  }

  private static Drum triangle(int key, String name, double seconds, double decay) {
    return Drum.of(
            key,
            name,
            seconds,
            26000,
            -3,
            s ->
                s.mode(1520, 0.25, decay)
                    .mode(3970, 0.8, decay)
                    .mode(5430, 1, decay)
                    .mode(7850, 0.7, 0.8 * decay)
                    .mode(10600, 0.5, 0.6 * decay))
        .pan(0.35)
        .group(TRIANGLE_GROUP);
  }

  private static Strike bellTree(Strike s) {
    for (int i = 0; i < 16; i++) {
      double hz = 7800 * StrictMath.pow(0.93, i);
      s.modeAt(i * 0.045, hz, 1 - 0.03 * i, 0.6).modeAt(i * 0.045, 1.53 * hz, 0.3, 0.3);
    }
    return s;
  }
}
