package org.dmus.dls.soundfont;

/**
 * What a region's generators come to: the instrument's value or the default, plus the preset's.
 * Summed once, in one loop: a large font has some ten thousand regions.
 */
final class Settings {
  private final Zone preset;
  private final Zone instrument;
  private final short[] values;

  Settings(Zone preset, Zone instrument) {
    this.preset = preset;
    this.instrument = instrument;
    values = Generator.sums(instrument, preset);
  }

  Zone preset() {
    return preset;
  }

  Zone instrument() {
    return instrument;
  }

  /** Returns a generator, brought into its range. */
  int get(int generator) {
    return values[generator];
  }

  int lowest(int range) {
    return Math.max(preset.lowest(range), instrument.lowest(range));
  }

  int highest(int range) {
    return Math.min(preset.highest(range), instrument.highest(range));
  }

  /** Returns whether any key and velocity sound both zones. */
  static boolean canSound(Zone preset, Zone instrument) {
    // velocity 0 is a note-off
    return meet(preset, instrument, Generator.KEY_RANGE, 0)
        && meet(preset, instrument, Generator.VELOCITY_RANGE, 1);
  }

  private static boolean meet(Zone preset, Zone instrument, int range, int lowest) {
    return Math.max(lowest, Math.max(preset.lowest(range), instrument.lowest(range)))
        <= Math.min(preset.highest(range), instrument.highest(range));
  }
}
