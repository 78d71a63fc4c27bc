package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ControllerRoutes;
import org.dmus.miniport.synth.channel.KeyEdits;
import org.dmus.miniport.synth.channel.PartEdits;

/** The parameters of an XG part (08 nn) and of a drum setup (3n). Audio thread only. */
final class XgPart {
  private static final int SCALE = 0x41;
  private static final int CHANNEL_PRESSURE = 0x4D;
  private static final int KEY_PRESSURE = 0x53;
  private static final int[] TONE = {
    PartEdits.VIBRATO_RATE,
    PartEdits.VIBRATO_DEPTH,
    PartEdits.VIBRATO_DELAY,
    PartEdits.CUTOFF,
    PartEdits.RESONANCE,
    PartEdits.ATTACK,
    PartEdits.DECAY,
    PartEdits.RELEASE
  };
  private static final int[] DRUM = {
    KeyEdits.COARSE,
    KeyEdits.FINE,
    KeyEdits.LEVEL,
    KeyEdits.UNSET,
    KeyEdits.PAN,
    KeyEdits.REVERB_SHARE,
    KeyEdits.CHORUS_SHARE,
    KeyEdits.UNSET,
    KeyEdits.UNSET,
    KeyEdits.UNSET,
    KeyEdits.UNSET,
    KeyEdits.CUTOFF,
    KeyEdits.RESONANCE,
    KeyEdits.ATTACK,
    KeyEdits.DECAY
  };

  private final PartControl parts;

  XgPart(PartControl parts) {
    this.parts = parts;
  }

  /** Sets a parameter of 08 nn. */
  void set(ChannelGroup group, Part part, int low, int value) {
    switch (low) {
      case 0x01 -> parts.controller(group, part, 0, value);
      case 0x02 -> parts.controller(group, part, 32, value);
      case 0x03 -> parts.program(group, part, value);
      case 0x04 -> parts.receive(group, part, value);
      case 0x05 -> parts.mono(group, part, value == 0);
      // mode 1 plays drums that nobody sets up, modes 2 to 5 have setups 1 to 4
      case 0x07 -> parts.drumMap(group, part, value < 2 ? -value : value - 1);
      case 0x08 -> part.state.partKeyShift = value - 64;
      case 0x0B -> parts.controller(group, part, 7, value);
      case 0x0E -> parts.controller(group, part, 10, value == 0 ? 64 : value);
      case 0x0F -> part.state.keyLow = value;
      case 0x10 -> part.state.keyHigh = value;
      case 0x12 -> parts.controller(group, part, 93, value);
      case 0x13 -> parts.controller(group, part, 91, value);
      case 0x20 -> parts.modulationDepth(part, 600f * value / 127);
      case 0x23 -> parts.bendRange(part, value - 64);
      default -> setTables(part, low, value);
    }
  }

  private void setTables(Part part, int low, int value) {
    if (low >= 0x15 && low < 0x15 + TONE.length) {
      parts.edit(part, TONE[low - 0x15], value);
    } else if (low >= SCALE && low < SCALE + 12) {
      parts.scale(part, low - SCALE, value);
    } else if (low >= CHANNEL_PRESSURE && low < KEY_PRESSURE) {
      int destination = low - CHANNEL_PRESSURE;
      parts.route(part, ControllerRoutes.CHANNEL_PRESSURE, destination, value);
    } else if (low >= KEY_PRESSURE && low < KEY_PRESSURE + ControllerRoutes.DESTINATIONS) {
      parts.route(part, ControllerRoutes.KEY_PRESSURE, low - KEY_PRESSURE, value);
    }
  }

  /** Sets a parameter of a key of a drum setup, from 1. */
  void setDrum(ChannelGroup group, int setup, int key, int parameter, int value) {
    if (parameter < DRUM.length && DRUM[parameter] != KeyEdits.UNSET) {
      parts.drum(group, setup, DRUM[parameter], key, value);
    }
  }
}
