package org.dmus.bank.gm.program;

import java.util.List;
import java.util.stream.Stream;

/** Hi-hats and cymbals. */
final class Cymbals {
  private static final int HAT_GROUP = 1;

  static final Drum CRASH =
      Drum.ringing(
              49,
              "Crash Cymbal 1",
              0.35,
              0.5,
              26000,
              6,
              0,
              s ->
                  s.metal(140, 1800, 13000, 0.8, 3.2)
                      .metal(25, 420, 1600, 0.4, 0.35)
                      .noise(3500, 13000, 1, 2.4)
                      .noise(5000, 13000, 0.6, 0.15)
                      .highPass(300)
                      .hiss())
          .pan(-0.2);

  private Cymbals() {}

  static List<Drum> drums() {
    return Stream.of(hats(), cymbals()).flatMap(List::stream).toList();
  }

  private static List<Drum> hats() {
    Drum closed =
        Drum.of(
            42,
            "Closed Hi-Hat",
            0.2,
            36000,
            -10,
            s ->
                s.metal(60, 4200, 16000, 0.8, 0.2)
                    .noise(6500, 17000, 0.8, 0.18)
                    .highPass(4000)
                    .hiss());
    Drum pedal =
        Drum.of(
            44,
            "Pedal Hi-Hat",
            0.18,
            34000,
            -9,
            s ->
                s.metal(50, 1200, 15000, 0.7, 0.17)
                    .noise(5000, 15000, 0.7, 0.17)
                    .highPass(600)
                    .swell(0.006)
                    .hiss());
    Drum open =
        Drum.ringing(
            46,
            "Open Hi-Hat",
            0.15,
            0.3,
            30000,
            3.2,
            -4,
            s ->
                s.metal(90, 2200, 14500, 0.8, 0.9)
                    .metal(12, 450, 2200, 0.5, 0.9)
                    .noise(6000, 15000, 0.6, 0.7)
                    .highPass(400)
                    .hiss());
    return List.of(
        closed.group(HAT_GROUP).pan(0.12),
        pedal.group(HAT_GROUP).pan(0.12),
        open.group(HAT_GROUP).pan(0.12));
  }

  private static List<Drum> cymbals() {
    Drum ride =
        Drum.ringing(
                51,
                "Ride Cymbal 1",
                0.25,
                0.4,
                28000,
                5,
                -3,
                s ->
                    s.metal(60, 1700, 12500, 0.6, 1.1)
                        .mode(3150, 0.25, 0.3)
                        .mode(4480, 0.25, 0.25)
                        .noise(5000, 13900, 0.6, 0.06)
                        .noise(4500, 13500, 0.35, 0.8)
                        .highPass(400)
                        .hiss())
            .pan(0.2);
    Drum bell =
        Drum.ringing(
                53,
                "Ride Bell",
                0.15,
                0.1,
                22050,
                4.5,
                -3,
                s ->
                    s.mode(1060, 0.6, 1.1)
                        .mode(1740, 0.8, 1)
                        .mode(2890, 0.7, 0.9)
                        .mode(4610, 0.5, 0.7)
                        .metal(30, 3000, 11000, 0.4, 0.9))
            .pan(0.2);
    Drum china =
        Drum.ringing(
                52,
                "Chinese Cymbal",
                0.25,
                0.35,
                24000,
                3,
                -1,
                s -> s.metal(120, 700, 11000, 1, 1.2).noise(1800, 11900, 1, 0.8).drive(2).hiss())
            .pan(-0.25);
    return List.of(
        CRASH,
        CRASH.as(57, "Crash Cymbal 2", 2).pan(0.25),
        ride,
        ride.as(59, "Ride Cymbal 2", 1).pan(0.3),
        bell,
        china,
        CRASH.as(55, "Splash Cymbal", 6).damped(2.6).pan(-0.1));
  }
}
