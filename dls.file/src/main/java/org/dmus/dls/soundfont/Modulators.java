package org.dmus.dls.soundfont;

import java.util.ArrayList;
import java.util.List;

/** How lists of modulators meet (§9.5.1), and the list that every instrument starts from (§8.4). */
final class Modulators {
  private static final int NEGATIVE = 1 << 8;
  private static final int BIPOLAR = 1 << 9;
  private static final int CONCAVE = 1 << 10;
  private static final int CC = 1 << 7;
  private static final int VELOCITY = 2;
  private static final int CHANNEL_PRESSURE = 13;
  private static final int PITCH_WHEEL = 14;
  private static final int WHEEL_SENSITIVITY = 16;

  /**
   * The default modulators. Pan is half of what §8.4.6 says, as 127 would else be twice as far as a
   * loudspeaker stands.
   */
  static final List<Modulator> DEFAULT =
      List.of(
          attenuation(VELOCITY),
          of(CHANNEL_PRESSURE, Generator.VIB_LFO_TO_PITCH, 0, 50),
          of(CC | 1, Generator.VIB_LFO_TO_PITCH, 0, 50),
          attenuation(CC | 7),
          of(CC | 10 | BIPOLAR, Generator.PAN, 0, 500),
          attenuation(CC | 11),
          of(CC | 91, Generator.REVERB, 0, 200),
          of(CC | 93, Generator.CHORUS, 0, 200),
          of(PITCH_WHEEL | BIPOLAR, Generator.PITCH, WHEEL_SENSITIVITY, 12_700));

  private static final long DRIVEN_BY_DEFAULT = drivenBy(DEFAULT);

  private Modulators() {}

  private static Modulator attenuation(int source) {
    return of(source | NEGATIVE | CONCAVE, Generator.ATTENUATION, 0, 960);
  }

  private static Modulator of(int source, int destination, int amountSource, int amount) {
    return new Modulator(source, destination, amountSource, 0, amount);
  }

  /** Returns a list in which the later of the same modulators stand for the earlier. */
  static List<Modulator> replaced(List<Modulator> earlier, List<Modulator> later) {
    if (later.isEmpty()) {
      return earlier;
    }
    List<Modulator> all = new ArrayList<>(earlier);
    for (Modulator modulator : later) {
      int place = place(all, modulator);
      if (place < 0) {
        all.add(modulator);
      } else {
        all.set(place, modulator);
      }
    }
    return all;
  }

  /** Returns an instrument's list with what a preset adds to it. */
  static List<Modulator> added(List<Modulator> instrument, List<Modulator> preset) {
    if (preset.isEmpty()) {
      return instrument;
    }
    List<Modulator> all = new ArrayList<>(instrument);
    for (Modulator modulator : preset) {
      int place = place(all, modulator);
      if (place < 0) {
        all.add(modulator);
      } else {
        all.set(place, all.get(place).plus(modulator.amount()));
      }
    }
    return all;
  }

  /** Returns what is driven: bit n stands for generator n. */
  static long driven(List<Modulator> all) {
    return all == DEFAULT ? DRIVEN_BY_DEFAULT : drivenBy(all);
  }

  private static long drivenBy(List<Modulator> all) {
    long driven = 0;
    for (Modulator modulator : all) {
      if (modulator.amount() != 0 && modulator.destination() < Generator.COUNT) {
        driven |= 1L << modulator.destination();
      }
    }
    return driven;
  }

  private static int place(List<Modulator> all, Modulator modulator) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isSameAs(modulator)) {
        return i;
      }
    }
    return -1;
  }
}
