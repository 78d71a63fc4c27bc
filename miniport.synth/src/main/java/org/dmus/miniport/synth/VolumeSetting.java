package org.dmus.miniport.synth;

import org.dmus.dls.sound.curve.Decibels;

/** Volume and volume boost of a stream, 1/100 dB each (KSPROPERTY_SYNTH_VOLUME, _VOLUMEBOOST). */
final class VolumeSetting {
  private static final int LOWEST = -20_000;
  private static final int HIGHEST = 2_000;

  /** The boost at which the setting {@code gain} is what is heard (synth-and-dls 3.6). */
  private static final int DEFAULT_BOOST = 600;

  private int volume;
  private int boost = DEFAULT_BOOST;

  int volume() {
    return volume;
  }

  /** Sets the volume; returns whether it is in range, GUID_DMUS_PROP_Volume's. */
  boolean setVolume(int hundredthsDb) {
    boolean inRange = hundredthsDb >= LOWEST && hundredthsDb <= HIGHEST;
    volume = inRange ? hundredthsDb : volume;
    return inRange;
  }

  int boost() {
    return boost;
  }

  /** Sets the boost; returns whether it is in range: either sign, as far as the volume goes. */
  boolean setBoost(int hundredthsDb) {
    boolean inRange = hundredthsDb >= LOWEST && hundredthsDb <= -LOWEST;
    boost = inRange ? hundredthsDb : boost;
    return inRange;
  }

  /** Returns what the gain is multiplied by. */
  double factor() {
    return Decibels.toFactor((volume + (double) boost - DEFAULT_BOOST) / 100);
  }
}
