package org.dmus.bank.gm.program;

import java.util.List;
import org.dmus.bank.gm.model.Strike;

/** Cowbell, agogos, triangles and bell tree. */
final class SmallMetal {
  private static final int TRIANGLE_GROUP = 5;

  private SmallMetal() {}

  static List<Drum> drums() {
    Drum agogo = agogo(68, "Low Agogo", 680);
    Drum triangle = triangle(81, "Open Triangle");
    return List.of(
        Drum.ringing(
            56,
            "Cowbell",
            0.1,
            0.06,
            27000,
            0.75,
            -3,
            s ->
                s.mode(562, 1, 0.4)
                    .mode(845, 1, 0.4)
                    .mode(1370, 0.5, 0.2)
                    .mode(2470, 0.5, 0.15)
                    .mode(3900, 0.35, 0.1)
                    .noise(1500, 12500, 1.7, 0.04)),
        agogo.pan(-0.35),
        agogo.as(67, "High Agogo", 5).pan(-0.35),
        triangle,
        triangle.as(80, "Mute Triangle", 0).damped(0.4),
        Drum.of(84, "Bell Tree", 0.7, 18000, -3, SmallMetal::bellTree));
  }

  private static Drum agogo(int key, String name, double hz) {
    return Drum.ringing(
        key,
        name,
        0.1,
        0.06,
        30000,
        0.75,
        -3,
        s ->
            s.mode(1.5 * hz, 1, 0.6)
                .mode(3.4 * hz, 0.35, 0.3)
                .mode(5.9 * hz, 1, 0.3)
                .mode(6.6 * hz, 0.6, 0.25)
                .mode(8.1 * hz, 0.9, 0.25)
                .mode(9.7 * hz, 0.5, 0.2)
                .mode(11.9 * hz, 0.5, 0.15)
                .mode(15.1 * hz, 0.4, 0.1)
                .noise(2500, 14500, 1.6, 0.035));
  }

  private static Drum triangle(int key, String name) {
    return Drum.ringing(
            key,
            name,
            0.12,
            0.06,
            32000,
            3.2,
            -3,
            s ->
                s.mode(1520, 0.2, 1)
                    .mode(3970, 0.7, 1.2)
                    .mode(5430, 1, 1.2)
                    .mode(7850, 0.9, 1)
                    .mode(10600, 0.8, 0.9)
                    .mode(13900, 0.5, 0.7))
        .pan(0.35)
        .group(TRIANGLE_GROUP);
  }

  private static Strike bellTree(Strike s) {
    for (int i = 0; i < 16; i++) {
      double hz = 7800 * StrictMath.pow(0.93, i);
      s.modeAt(i * 0.032, hz, 0.4 + 0.04 * i, 0.6).modeAt(i * 0.032, 1.53 * hz, 0.3, 0.3);
    }
    return s;
  }
}
