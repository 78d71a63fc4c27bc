package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.voice.MixBuses;

/**
 * The gain of everything: the configured factor times the MIDI master volume, which follows the
 * curve of CC7.
 */
final class MasterVolume {

  /** The 14-bit MIDI volume at power-on: the most significant byte is full, as CC7 counts. */
  static final int FULL = 127 << 7;

  private final MixBuses buses;
  private float midiFactor = 1;
  private float gain;

  MasterVolume(MixBuses buses, float gain) {
    this.buses = buses;
    setGain(gain);
  }

  void setMidiVolume(int volume14) {
    float part = Math.min(1, volume14 / (float) FULL);
    // 40 log10(x) dB is the square of x
    midiFactor = part * part;
    buses.masterGain(gain * midiFactor);
  }

  void setGain(float factor) {
    gain = factor;
    buses.masterGain(gain * midiFactor);
  }
}
