package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.List;
import org.dmus.bank.gm.model.Strike;

/** The drum kit proper: kicks, snares, toms and cymbals, keys 35-59. */
final class StandardKit {
  private static final int HAT_GROUP = 1;

  private StandardKit() {}

  static List<Drum> drums() {
    List<Drum> drums = new ArrayList<>();
    drums.addAll(kicksAndSnares());
    drums.addAll(toms());
    drums.addAll(hats());
    drums.addAll(cymbals());
    return drums;
  }

  private static List<Drum> kicksAndSnares() {
    return List.of(
        Drum.of(
            35,
            "Acoustic Bass Drum",
            0.36,
            16000,
            2,
            s ->
                s.sweep(130, 48, 0.03, 1, 0.5)
                    .mode(95, 0.25, 0.15)
                    .noise(60, 1500, 0.25, 0.03)
                    .noise(2000, 6000, 0.06, 0.012)),
        Drum.of(
            36,
            "Bass Drum 1",
            0.3,
            18000,
            2,
            s ->
                s.sweep(190, 54, 0.022, 1, 0.38)
                    .mode(110, 0.2, 0.12)
                    .noise(100, 2500, 0.3, 0.025)
                    .noise(2500, 7000, 0.14, 0.012)),
        Drum.of(
            37,
            "Side Stick",
            0.12,
            27000,
            -2,
            s ->
                s.mode(520, 0.6, 0.07)
                    .mode(1680, 1, 0.05)
                    .mode(2630, 0.5, 0.04)
                    .noise(1000, 8000, 0.7, 0.03)),
        Drum.of(
            38,
            "Acoustic Snare",
            0.35,
            27000,
            0,
            s ->
                s.sweep(240, 184, 0.02, 0.8, 0.2)
                    .mode(331, 0.45, 0.14)
                    .mode(510, 0.2, 0.1)
                    .noise(900, 11000, 0.85, 0.3)
                    .noise(300, 3000, 0.4, 0.05)
                    .hiss()),
        Drum.of(
            39,
            "Hand Clap",
            0.3,
            24000,
            -1,
            s ->
                s.noise(800, 3200, 0.8, 0.025)
                    .noiseAt(0.011, 800, 3200, 0.8, 0.025)
                    .noiseAt(0.023, 800, 3200, 1, 0.22)
                    .hiss()),
        Drum.of(
            40,
            "Electric Snare",
            0.3,
            27000,
            0,
            s ->
                s.sweep(330, 210, 0.015, 0.9, 0.18)
                    .mode(390, 0.4, 0.12)
                    .noise(1500, 12000, 1, 0.25)
                    .hiss()));
  }

  private static List<Drum> toms() {
    Drum low = Drum.of(41, "Low Floor Tom", 0.55, 11025, 0, s -> tom(s, 78));
    Drum high = Drum.of(47, "Low-Mid Tom", 0.45, 14000, 0, s -> tom(s, 134));
    return List.of(
        low.pan(0.25),
        low.as(43, "High Floor Tom", 3).pan(0.15),
        low.as(45, "Low Tom", 6).pan(0.05),
        high.pan(-0.05),
        high.as(48, "Hi-Mid Tom", 3).pan(-0.15),
        high.as(50, "High Tom", 6).pan(-0.25));
  }

  private static Strike tom(Strike s, double hz) {
    return s.sweep(1.45 * hz, hz, 0.06, 1, 0.75)
        .mode(1.59 * hz, 0.3, 0.35)
        .mode(2.14 * hz, 0.2, 0.25)
        .noise(150, 3500, 0.35, 0.06);
  }

  private static List<Drum> hats() {
    Drum closed =
        Drum.of(
            42,
            "Closed Hi-Hat",
            0.12,
            36000,
            -6,
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
            -7,
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
            -5,
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
                -1,
                s ->
                    s.metal(150, 350, 13000, 1, 2.2)
                        .noise(2500, 13000, 0.9, 1.1)
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
                -4,
                s ->
                    s.metal(60, 480, 11000, 0.7, 1.8)
                        .mode(3150, 0.25, 0.5)
                        .mode(4480, 0.25, 0.4)
                        .noise(5000, 13000, 0.5, 0.06)
                        .noise(4000, 12000, 0.15, 1)
                        .highPass(400)
                        .hiss())
            .pan(0.2);
    Drum bell =
        Drum.of(
                53,
                "Ride Bell",
                0.5,
                22050,
                -4,
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
                -2,
                s -> s.metal(120, 280, 9000, 1, 1.3).noise(800, 11000, 1, 0.6).drive(2).hiss())
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
