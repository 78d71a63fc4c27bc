package org.dmus.dls.soundfont;

/**
 * What the generators of an articulation come to: the instrument's value or the default, plus the
 * preset's. Summed once, in one loop: a large font has some thousand articulations.
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
}
