package org.dmus.bank.gm.program;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dmus.bank.gm.model.Strike;

/** Hand percussion: the keys of the kit that are neither drum set nor cymbal. */
final class LatinKit {
  private static final int WHISTLE_GROUP = 2;
  private static final int GUIRO_GROUP = 3;
  private static final int CUICA_GROUP = 4;
  private static final int TRIANGLE_GROUP = 5;

  private LatinKit() {}

  static List<Drum> drums() {
    return Stream.of(shaken(), skins(), metal(), scrapedAndBlown()).flatMap(List::stream).toList();
  }

  private static List<Drum> shaken() {
    return List.of(
        Drum.of(
            54,
            "Tambourine",
            0.3,
            32000,
            -4,
            s ->
                s.metal(40, 4500, 14000, 0.8, 0.3)
                    .noise(5000, 15000, 0.6, 0.2)
                    .noiseAt(0.03, 6000, 15000, 0.4, 0.12)
                    .hiss()),
        Drum.of(58, "Vibraslap", 0.65, 16000, -4, s -> rattle(s, 26, 0.024, 1800, 5000)),
        Drum.of(69, "Cabasa", 0.14, 30000, -7, s -> s.noise(5000, 14000, 1, 0.1).swell(0.02).hiss())
            .pan(-0.3),
        Drum.of(
                70,
                "Maracas",
                0.09,
                32000,
                -8,
                s -> s.noise(6000, 15000, 1, 0.06).swell(0.008).hiss())
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
            s -> s.metal(30, 4000, 13000, 1, 0.5).noise(6000, 15000, 0.2, 0.1).hiss()));
  }

  private static Strike rattle(Strike s, int hits, double gap, double lowHz, double highHz) {
    s.mode(2300, 0.3, 0.3);
    for (int i = 0; i < hits; i++) {
      s.noiseAt(i * gap, lowHz, highHz, 1.0 - 0.8 * i / hits, 0.03);
    }
    return s.hiss();
  }

  private static List<Drum> skins() {
    Drum bongo = skin(61, "Low Bongo", 300, 0.22);
    Drum conga = skin(64, "Low Conga", 180, 0.4);
    Drum timbale = skin(66, "Low Timbale", 240, 0.4);
    return List.of(
        bongo.pan(0.3),
        bongo.as(60, "Hi Bongo", 5).pan(0.3),
        skin(62, "Mute Hi Conga", 260, 0.09).pan(-0.25),
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
            s -> s.sweep(110, 85, 0.03, 1, 0.18).noise(80, 1500, 0.3, 0.04)),
        Drum.of(
            87,
            "Open Surdo",
            0.7,
            12000,
            0,
            s -> s.sweep(100, 80, 0.03, 1, 0.9).noise(80, 1500, 0.25, 0.04)));
  }

  private static Drum skin(int key, String name, double hz, double decay) {
    UnaryOperator<Strike> ring =
        s ->
            s.sweep(1.12 * hz, hz, 0.02, 1, decay)
                .mode(1.59 * hz, 0.4, 0.6 * decay)
                .mode(2.14 * hz, 0.25, 0.4 * decay)
                .noise(400, 5000, 0.35, 0.025);
    return Drum.of(key, name, 0.05 + 0.8 * decay, 14000, -2, ring::apply);
  }

  private static List<Drum> metal() {
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
        Drum.of(84, "Bell Tree", 0.7, 18000, -6, LatinKit::bellTree));
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
            -6,
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

  private static List<Drum> scrapedAndBlown() {
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
            s -> s.mode(2480, 1, 0.13).mode(4100, 0.15, 0.05).noise(1500, 7000, 0.3, 0.008)),
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
            -4,
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
            -6,
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
        -2,
        s -> s.mode(hz, 1, 0.11).mode(2.42 * hz, 0.5, 0.06).noise(600, 5000, 0.4, 0.012));
  }

  private static Strike scrape(Strike s, int notches, double gap) {
    for (int i = 0; i < notches; i++) {
      s.noiseAt(i * gap, 2200, 6500, 0.6 + 0.4 * i / notches, 0.014);
    }
    return s.hiss();
  }

  private static Strike cuica(Strike s, double fromHz, double toHz, double decay) {
    return s.sweep(fromHz, toHz, 0.09, 1, decay)
        .sweep(2 * fromHz, 2 * toHz, 0.09, 0.5, decay)
        .sweep(3 * fromHz, 3 * toHz, 0.09, 0.25, decay)
        .noise(400, 2500, 0.1, decay)
        .swell(0.015);
  }
}
