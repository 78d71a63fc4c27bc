package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.List;

/** Divisions of the keyboard. Every one covers keys 0..127. */
public final class Zones {

  /** Nine zones, for the instruments that are heard most. */
  public static final List<Zone> FINE = at(26, 35, 44, 53, 62, 71, 80, 90, 103);

  /** A wave per octave. */
  public static final List<Zone> WIDE = at(30, 42, 54, 66, 78, 90, 104);

  /** For voices without a bottom. */
  public static final List<Zone> HIGH = at(50, 62, 74, 86, 104);

  /** For basses. */
  public static final List<Zone> LOW = at(29, 40, 54, 78, 104);

  /** For sounds that bear stretching. */
  public static final List<Zone> COARSE = at(40, 56, 72, 88, 105);

  /** For pads and other sounds without a real counterpart. */
  public static final List<Zone> SPARSE = at(44, 64, 84, 105);

  /** For bells. */
  static final List<Zone> BELLS = at(58, 74, 90, 106);

  /** One wave for all keys, which differ by {@link #EFFECT_CENTS}. */
  public static final List<Zone> ONE = List.of(new Zone(0, 127, 60, 18));

  /** One wave for all keys, which differ by {@link #SKIN_CENTS}. */
  static final List<Zone> SKIN = List.of(new Zone(0, 127, 60, 30));

  /** How far the keys of a drum lie apart: key 60 times this is 100 times the unity note. */
  static final int SKIN_CENTS = 50;

  /** How far the keys of a noise lie apart: key 60 times this is 100 times the unity note. */
  static final int EFFECT_CENTS = 30;

  private Zones() {}

  /** Divides the keyboard around unity notes; a wave is stretched less upwards than downwards. */
  static List<Zone> at(int... roots) {
    List<Zone> zones = new ArrayList<>();
    int low = 0;
    for (int i = 0; i < roots.length; i++) {
      int high = i == roots.length - 1 ? 127 : roots[i] + (roots[i + 1] - roots[i]) * 9 / 20;
      zones.add(new Zone(low, high, roots[i], roots[i]));
      low = high + 1;
    }
    return List.copyOf(zones);
  }

  /** Returns zones that play the same waves higher by some semitones. */
  static List<Zone> transposed(List<Zone> zones, int semitones) {
    return zones.stream()
        .map(z -> new Zone(z.low(), z.high(), z.renderKey(), z.unityNote() - semitones))
        .toList();
  }

  /** Returns a single key that plays its wave higher by some semitones. */
  static List<Zone> key(int key, int semitones) {
    return List.of(new Zone(key, key, 60, key - semitones));
  }
}
