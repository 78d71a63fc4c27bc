package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.List;
import org.dmus.bank.gm.model.Strike;

/** Kicks, snares and toms. */
final class StandardKit {
  private StandardKit() {}

  static List<Drum> drums() {
    List<Drum> drums = new ArrayList<>();
    drums.addAll(kicksAndSnares());
    drums.addAll(toms());
    drums.addAll(Cymbals.drums());
    return drums;
  }

  private static List<Drum> kicksAndSnares() {
    return List.of(
        Drum.of(
            35,
            "Acoustic Bass Drum",
            0.34,
            20000,
            2,
            s ->
                s.sweep(130, 48, 0.03, 1, 0.4)
                    .mode(95, 0.25, 0.15)
                    .noise(60, 1500, 0.3, 0.03)
                    .noise(1500, 6500, 1.7, 0.05)
                    .drive(2.2)),
        Drum.of(
            36,
            "Bass Drum 1",
            0.28,
            22050,
            2,
            s ->
                s.sweep(190, 54, 0.022, 1, 0.38)
                    .mode(110, 0.2, 0.12)
                    .noise(100, 2500, 0.4, 0.03)
                    .mode(2700, 0.4, 0.03)
                    .noise(1800, 7500, 1.4, 0.05)
                    .drive(2.2)),
        Drum.of(
            37,
            "Side Stick",
            0.12,
            27000,
            -5,
            s ->
                s.mode(520, 0.6, 0.07)
                    .mode(1680, 1, 0.05)
                    .mode(2630, 0.5, 0.04)
                    .noise(2500, 12000, 1.2, 0.05)),
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
                    .drive(2.2)
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
                    .drive(2)
                    .hiss()));
  }

  private static List<Drum> toms() {
    Drum low = Drum.ringing(41, "Low Floor Tom", 0.22, 0.13, 16000, 2.6, 0, s -> tom(s, 78));
    Drum high = Drum.ringing(47, "Low-Mid Tom", 0.2, 0.12, 16000, 2.2, 0, s -> tom(s, 134));
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
        .noise(150, 3500, 0.5, 0.09)
        .noise(1200, 7500, 1.4, 0.055);
  }
}
