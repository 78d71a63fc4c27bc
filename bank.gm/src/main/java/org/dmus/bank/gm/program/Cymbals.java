package org.dmus.bank.gm.program;

import java.util.List;
import java.util.stream.Stream;

/** Hi-hats and cymbals. */
final class Cymbals {
  private static final int HAT_GROUP = 1;

  private Cymbals() {}

  static List<Drum> drums() {
    return Stream.of(hats(), cymbals()).flatMap(List::stream).toList();
  }

  private static List<Drum> hats() {
    Drum closed =
        Drum.of(
            42,
            "Closed Hi-Hat",
            0.12,
            36000,
            -10,
            s ->
                s.metal(60, 4200, 15000, 0.8, 0.1)
                    .noise(6500, 16000, 0.7, 0.09)
                    .highPass(4000)
                    .hiss());
    Drum pedal =
        Drum.of(
            44,
            "Pedal Hi-Hat",
            0.14,
            32000,
            -9,
            s ->
                s.metal(50, 3200, 12000, 0.7, 0.09)
                    .noise(4000, 13000, 0.6, 0.1)
                    .highPass(2500)
                    .swell(0.006)
                    .hiss());
    Drum open =
        Drum.of(
            46,
            "Open Hi-Hat",
            0.55,
            30000,
            -4,
            s ->
                s.metal(90, 3800, 14500, 0.8, 0.9)
                    .noise(6000, 15000, 0.6, 0.7)
                    .highPass(3500)
                    .hiss());
    return List.of(
        closed.group(HAT_GROUP).pan(0.12),
        pedal.group(HAT_GROUP).pan(0.12),
        open.group(HAT_GROUP).pan(0.12));
  }

  private static List<Drum> cymbals() {
    Drum crash =
        Drum.of(
                49,
                "Crash Cymbal 1",
                1.3,
                26000,
                0,
                s ->
                    s.metal(140, 1000, 13000, 0.8, 1.9)
                        .noise(3500, 13000, 1, 1.2)
                        .noise(5000, 13000, 0.5, 0.15)
                        .highPass(300)
                        .hiss())
            .pan(-0.2);
    Drum ride =
        Drum.of(
                51,
                "Ride Cymbal 1",
                0.8,
                26000,
                -3,
                s ->
                    s.metal(60, 1700, 11000, 0.6, 1.5)
                        .mode(3150, 0.25, 0.5)
                        .mode(4480, 0.25, 0.4)
                        .noise(5000, 13000, 0.5, 0.06)
                        .noise(4500, 12000, 0.2, 1)
                        .highPass(400)
                        .hiss())
            .pan(0.2);
    Drum bell =
        Drum.of(
                53,
                "Ride Bell",
                0.5,
                22050,
                -3,
                s ->
                    s.mode(1060, 0.6, 1.1)
                        .mode(1740, 0.8, 1)
                        .mode(2890, 0.7, 0.9)
                        .mode(4610, 0.5, 0.7)
                        .metal(30, 3000, 11000, 0.4, 0.9))
            .pan(0.2);
    Drum china =
        Drum.of(
                52,
                "Chinese Cymbal",
                0.7,
                22050,
                -1,
                s -> s.metal(120, 600, 9500, 1, 1.2).noise(1200, 11000, 1, 0.6).drive(2).hiss())
            .pan(-0.25);
    return List.of(
        crash,
        crash.as(57, "Crash Cymbal 2", 2).pan(0.25),
        ride,
        ride.as(59, "Ride Cymbal 2", 1).pan(0.3),
        bell,
        china,
        crash.as(55, "Splash Cymbal", 6).damped(2.2).pan(-0.1));
  }
}
