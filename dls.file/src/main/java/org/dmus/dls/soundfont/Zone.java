package org.dmus.dls.soundfont;

import java.util.List;

/**
 * A zone: the generators it sets and the modulators it brings (§7.3, §7.7).
 *
 * <p>Immutable once read.
 */
final class Zone {
  static final Zone EMPTY = new Zone();

  private static final int ALL_KEYS = 127 << 8;

  private final short[] values = new short[Generator.COUNT];
  private long present;
  private List<Modulator> modulators = List.of();

  Zone() {
    values[Generator.KEY_RANGE] = ALL_KEYS;
    values[Generator.VELOCITY_RANGE] = ALL_KEYS;
  }

  void set(int generator, int value) {
    values[generator] = (short) value;
    present |= 1L << generator;
  }

  void set(List<Modulator> all) {
    modulators = all;
  }

  /** Returns the generators that the zone sets: bit n stands for generator n. */
  long present() {
    return present;
  }

  boolean has(int generator) {
    return (present >>> generator & 1) != 0;
  }

  /** Returns a generator's value, or another when the zone does not set it. */
  int get(int generator, int otherwise) {
    return (present >>> generator & 1) != 0 ? values[generator] : otherwise;
  }

  /** Returns an index of another table, which is unsigned. */
  int index(int generator) {
    return values[generator] & 0xFFFF;
  }

  List<Modulator> modulators() {
    return modulators;
  }

  /** Returns this zone with what a global zone sets and this one does not. */
  Zone over(Zone global) {
    if (global == EMPTY) {
      return this;
    }
    Zone all = new Zone();
    for (long left = present | global.present; left != 0; left &= left - 1) {
      int generator = Long.numberOfTrailingZeros(left);
      all.set(generator, get(generator, global.values[generator]));
    }
    all.set(Modulators.replaced(global.modulators, modulators));
    return all;
  }

  int lowest(int range) {
    return values[range] & 0xFF;
  }

  int highest(int range) {
    return Math.min(127, values[range] >> 8 & 0xFF);
  }
}
