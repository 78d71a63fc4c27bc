package org.dmus.miniport.synth;

import org.dmus.miniport.synth.curve.Decibels;

/** Volume and volume boost of a stream, 1/100 dB each (KSPROPERTY_SYNTH_VOLUME, _VOLUMEBOOST). */
final class VolumeSetting {
  static final int LOWEST = -20_000;
  static final int HIGHEST = 2_000;

  /** The boost at which the setting {@code gain} is what is heard (synth-and-dls 3.6). */
  private static final int DEFAULT_BOOST = 600;

  private int volume;
  private int boost = DEFAULT_BOOST;

  int volume() {
    return volume;
  }

  void setVolume(int hundredthsDb) {
    volume = hundredthsDb;
  }

  int boost() {
    return boost;
  }

  void setBoost(int hundredthsDb) {
    boost = hundredthsDb;
  }

  /** Returns what the gain is multiplied by. */
  double factor() {
    return Decibels.toFactor((volume + (double) boost - DEFAULT_BOOST) / 100);
  }
}
