package org.dmus.bank.gm.program;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dmus.bank.gm.model.Strike;

/** Hand percussion: the keys of the kit that are neither drum set nor cymbal. */
final class LatinKit {
  private LatinKit() {}

  static List<Drum> drums() {
    return Stream.of(shaken(), skins(), SmallMetal.drums(), Woods.drums())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Drum> shaken() {
    return List.of(
        Drum.of(
            54,
            "Tambourine",
            0.4,
            32000,
            -4,
            s ->
                s.metal(40, 4500, 15000, 0.8, 0.6)
                    .noise(5000, 15500, 0.6, 0.4)
                    .noiseAt(0.03, 6000, 15000, 0.4, 0.12)
                    .hiss()),
        Drum.of(58, "Vibraslap", 0.95, 18000, -4, s -> rattle(s, 38, 0.024, 2200, 8000)),
        Drum.of(69, "Cabasa", 0.14, 30000, -7, s -> s.noise(5000, 14000, 1, 0.1).swell(0.03).hiss())
            .pan(-0.3),
        Drum.of(
                70,
                "Maracas",
                0.09,
                32000,
                -8,
                s -> s.noise(6000, 15000, 1, 0.08).swell(0.02).hiss())
            .pan(-0.3),
        Drum.of(
                82,
                "Shaker",
                0.12,
                30000,
                -8,
                s -> s.noise(5500, 14000, 1, 0.09).swell(0.03).hiss())
            .pan(0.2),
        Drum.of(
            83,
            "Jingle Bell",
            0.35,
            28000,
            -6,
            s -> s.metal(30, 4000, 13000, 1, 0.5).noise(6000, 14000, 0.2, 0.1).swell(0.02).hiss()));
  }

  private static Strike rattle(Strike s, int hits, double gap, double lowHz, double highHz) {
    s.mode(2300, 0.3, 0.3);
    for (int i = 0; i < hits; i++) {
      s.noiseAt(i * gap, lowHz, highHz, 1.0 - 0.8 * i / hits, 0.03);
    }
    return s.hiss();
  }

  private static List<Drum> skins() {
    Drum bongo = skin(61, "Low Bongo", 300, 0.4, 1.3);
    Drum conga = skin(64, "Low Conga", 180, 0.9, 0.7);
    Drum timbale = timbale(66, "Low Timbale", 270);
    return List.of(
        bongo.pan(0.3),
        bongo.as(60, "Hi Bongo", 5).pan(0.3),
        skin(62, "Mute Hi Conga", 260, 0.25, 1.7).pan(-0.25),
        conga.pan(-0.25),
        conga.as(63, "Open Hi Conga", 5).pan(-0.25),
        timbale.pan(0.15),
        timbale.as(65, "High Timbale", 6).pan(0.15),
        Drum.of(
            86,
            "Mute Surdo",
            0.2,
            12000,
            0,
            s -> s.sweep(110, 85, 0.03, 1, 0.18).noise(200, 5500, 0.4, 0.05)),
        Drum.of(
            87,
            "Open Surdo",
            0.6,
            12000,
            0,
            s -> s.sweep(100, 80, 0.03, 1, 0.9).noise(300, 5500, 0.6, 0.06)));
  }

  private static Drum skin(int key, String name, double hz, double decay, double slap) {
    UnaryOperator<Strike> ring =
        s ->
            s.sweep(1.12 * hz, hz, 0.015, 1, 0.5)
                .mode(1.59 * hz, 0.5, 0.25)
                .mode(2.14 * hz, 0.4, 0.2)
                .mode(2.92 * hz, 0.3, 0.12)
                .noise(400, 5000, 0.4, 0.025)
                .noise(2000, 9400, slap, 0.045);
    return Drum.ringing(key, name, 0.1, 0.06, 19000, decay, -2, ring::apply);
  }

  /** A stick on a tight head, and the brass shell that rings with it. */
  private static Drum timbale(int key, String name, double hz) {
    UnaryOperator<Strike> ring =
        s ->
            s.sweep(1.06 * hz, hz, 0.015, 0.7, 0.5)
                .mode(1.96 * hz, 0.9, 0.5)
                .mode(2.8 * hz, 0.7, 0.4)
                .mode(3.58 * hz, 0.4, 0.3)
                .mode(5.1 * hz, 0.35, 0.25)
                .mode(5.8 * hz, 0.6, 0.3)
                .mode(7.9 * hz, 0.5, 0.25)
                .mode(8.8 * hz, 0.4, 0.2)
                .mode(11.7 * hz, 0.3, 0.15)
                .noise(1800, 10500, 2.4, 0.05);
    return Drum.ringing(key, name, 0.12, 0.06, 24000, 1.4, -2, ring::apply);
  }
}
