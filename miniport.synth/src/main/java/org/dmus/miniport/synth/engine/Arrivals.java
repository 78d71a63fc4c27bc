package org.dmus.miniport.synth.engine;

import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.WaveLoader;

/**
 * Bank selects and program changes that came and wait for their time: what they will select is
 * asked for at once, so that its waves are there when its notes are. A guess, which sounds like
 * nothing: a reset, and system exclusive that selects banks or drums, count when they act.
 */
final class Arrivals {
  private static final int CONTROL_CHANGE = 0xB0;
  private static final int PROGRAM_CHANGE = 0xC0;
  private static final int BANK_MSB = 0;
  private static final int BANK_LSB = 32;

  private final WaveLoader waves;

  Arrivals(WaveLoader waves) {
    this.waves = waves;
  }

  /** Notes what a message will select in a group. [data path] */
  void note(ChannelGroup group, int message, SoundBank bank) {
    int kind = message & 0xF0;
    if (kind != CONTROL_CHANGE && kind != PROGRAM_CHANGE) {
      return;
    }
    int channel = message & 0x0F;
    int first = message >>> 8 & 0x7F;
    int second = message >>> 16 & 0x7F;
    for (int i = 0; i < group.listening(channel); i++) {
      Part part = group.listener(channel, i);
      if (kind == PROGRAM_CHANGE) {
        group.expect(part, first, bank, waves);
      } else if (first == BANK_MSB) {
        part.arrivedMsb = second;
      } else if (first == BANK_LSB) {
        part.arrivedLsb = second;
      }
    }
  }

  /** Forgets bank selects: they will not act. */
  static void forget(ChannelGroup group) {
    for (Part part : group.parts) {
      part.forgetArrivals();
    }
  }
}
