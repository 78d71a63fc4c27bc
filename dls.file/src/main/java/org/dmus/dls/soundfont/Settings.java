package org.dmus.dls.soundfont;

/** What a region's generators come to: the instrument's value or the default, plus the preset's. */
record Settings(Zone preset, Zone instrument) {

  int get(int generator) {
    int value = instrument.get(generator, Generator.byDefault(generator));
    int more = Generator.isAdditive(generator) ? preset.get(generator, 0) : 0;
    return Generator.ranged(generator, value + more);
  }

  int lowest(int range) {
    return Math.max(preset.lowest(range), instrument.lowest(range));
  }

  int highest(int range) {
    return Math.min(preset.highest(range), instrument.highest(range));
  }

  /** Returns whether any key and velocity sound the region. */
  boolean canSound() {
    return lowest(Generator.KEY_RANGE) <= highest(Generator.KEY_RANGE)
        && lowest(Generator.VELOCITY_RANGE) <= highest(Generator.VELOCITY_RANGE);
  }
}
