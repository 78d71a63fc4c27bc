package org.dmus.dls.sound;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which regions the keys of an instrument have. Neighbours that have the same share one array: a
 * bank is compiled while somebody waits for its first note, by code that nothing has warmed.
 */
final class KeyMap {
  private static final int KEYS = 128;
  private static final SoundRegion[] SILENT = {};

  private final SoundRegion[][] regions = new SoundRegion[KEYS][];
  private final Set<BankWave> waves = new LinkedHashSet<>();
  private final long[] controllers = new long[2];

  KeyMap() {
    Arrays.fill(regions, SILENT);
  }

  /** Adds a region behind those that are there; keys outside 0..127 are none. */
  void add(SoundRegion region, int keyLow, int keyHigh) {
    int end = Math.min(KEYS - 1, keyHigh) + 1;
    int key = Math.max(0, keyLow);
    if (key < end) {
      waves.add(region.wave);
      region.articulation.addControllers(controllers);
    }
    while (key < end) {
      key = addToRun(region, key, end);
    }
  }

  /** Adds a region to the keys that have the same as the first; returns the next that has not. */
  private int addToRun(SoundRegion region, int first, int end) {
    SoundRegion[] before = regions[first];
    SoundRegion[] now = Arrays.copyOf(before, before.length + 1);
    now[before.length] = region;
    int next = first;
    while (next < end && regions[next] == before) {
      regions[next++] = now;
    }
    return next;
  }

  /** {@return the regions of each key; not to be changed} */
  SoundRegion[][] regions() {
    return regions;
  }

  /** {@return what they play, each once, in the order of the regions} */
  Set<BankWave> waves() {
    return waves;
  }

  /** {@return the controllers that any of them follows, a bit for each} */
  long[] controllers() {
    return controllers;
  }
}
