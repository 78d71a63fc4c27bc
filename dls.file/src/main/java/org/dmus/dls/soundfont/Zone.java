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

  void set(int generator, int value) {
    values[generator] = (short) value;
    present |= 1L << generator;
  }

  void set(List<Modulator> all) {
    modulators = all;
  }

  boolean has(int generator) {
    return (present >>> generator & 1) != 0;
  }

  /** Returns a generator's value, or another when the zone does not set it. */
  int get(int generator, int otherwise) {
    return has(generator) ? values[generator] : otherwise;
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
    for (int i = 0; i < Generator.COUNT; i++) {
      if (has(i) || global.has(i)) {
        all.set(i, get(i, global.values[i]));
      }
    }
    all.set(Modulators.replaced(global.modulators, modulators));
    return all;
  }

  int lowest(int range) {
    return get(range, ALL_KEYS) & 0xFF;
  }

  int highest(int range) {
    return Math.min(127, get(range, ALL_KEYS) >> 8 & 0xFF);
  }
}
