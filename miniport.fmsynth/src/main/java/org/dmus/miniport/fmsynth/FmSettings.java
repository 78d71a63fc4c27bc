package org.dmus.miniport.fmsynth;

import org.dmus.miniport.fmsynth.midi.FmSynthesizer;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of the subdevice.
 *
 * @param gain factor of the loudness
 * @param chips how many
 */
record FmSettings(float gain, int chips) {
  static final float DEFAULT_GAIN = 0.7f;
  static final int DEFAULT_CHIPS = 4;

  static FmSettings from(IRegistryKey key) {
    return new FmSettings(
        (float) key.decimal("gain", DEFAULT_GAIN, 0, 10),
        key.number("chips", DEFAULT_CHIPS, 1, FmSynthesizer.MOST_CHIPS));
  }
}
