package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ControllerRoutes;
import org.dmus.miniport.synth.channel.KeyEdits;
import org.dmus.miniport.synth.channel.PartEdits;

/** The parameters of a GS part (40 1n, 40 2n) and of a drum map (41). Audio thread only. */
final class GsPart {
  private static final int SCALE = 0x40;
  private static final int[] TONE_MODIFY = {
    PartEdits.VIBRATO_RATE,
    PartEdits.VIBRATO_DEPTH,
    PartEdits.CUTOFF,
    PartEdits.RESONANCE,
    PartEdits.ATTACK,
    PartEdits.DECAY,
    PartEdits.RELEASE,
    PartEdits.VIBRATO_DELAY
  };

  /** In the order of their addresses; the rate of the LFO, fourth, cannot be moved here. */
  private static final int[] DESTINATIONS = {
    ControllerRoutes.PITCH,
    ControllerRoutes.CUTOFF,
    ControllerRoutes.AMPLITUDE,
    -1,
    ControllerRoutes.LFO_PITCH,
    ControllerRoutes.LFO_CUTOFF,
    ControllerRoutes.LFO_AMPLITUDE
  };

  private final PartControl parts;

  GsPart(PartControl parts) {
    this.parts = parts;
  }

  /** Sets a parameter of 40 1n. */
  void set(ChannelGroup group, Part part, int low, int value) {
    switch (low) {
      case 0x00 -> parts.controller(group, part, 0, value);
      case 0x01 -> parts.program(group, part, value);
      case 0x02 -> parts.receive(group, part, value);
      case 0x13 -> parts.mono(group, part, value == 0);
      case 0x15 -> parts.drumMap(group, part, value);
      case 0x16 -> part.state.partKeyShift = value - 64;
      case 0x19 -> parts.controller(group, part, 7, value);
      case 0x1C -> parts.controller(group, part, 10, value == 0 ? 64 : value);
      case 0x1D -> part.state.keyLow = value;
      case 0x1E -> part.state.keyHigh = value;
      case 0x21 -> parts.controller(group, part, 93, value);
      case 0x22 -> parts.controller(group, part, 91, value);
      default -> setTone(part, low, value);
    }
  }

  private void setTone(Part part, int low, int value) {
    if (low >= 0x30 && low < 0x30 + TONE_MODIFY.length) {
      parts.edit(part, TONE_MODIFY[low - 0x30], value);
    } else if (low >= SCALE && low < SCALE + 12) {
      parts.scale(part, low - SCALE, value);
    }
  }

  /** Sets a parameter of 40 2n. */
  void setController(Part part, int low, int value) {
    switch (low) {
      case 0x04 -> parts.modulationDepth(part, 600f * value / 127);
      case 0x10 -> parts.bendRange(part, value - 64);
      default -> {
        int source =
            low >> 4 == 2
                ? ControllerRoutes.CHANNEL_PRESSURE
                : low >> 4 == 3 ? ControllerRoutes.KEY_PRESSURE : -1;
        int index = low & 0x0F;
        if (source >= 0 && index < DESTINATIONS.length && DESTINATIONS[index] >= 0) {
          parts.route(part, source, DESTINATIONS[index], value);
        }
      }
    }
  }

  /** Sets a parameter of a key of a drum map, 41 mp rr. */
  void setDrum(ChannelGroup group, int map, int parameter, int key, int value) {
    int edit =
        switch (parameter) {
          case 1 -> KeyEdits.COARSE;
          case 2 -> KeyEdits.LEVEL;
          case 4 -> KeyEdits.PAN;
          case 5 -> KeyEdits.REVERB_SHARE;
          case 6 -> KeyEdits.CHORUS_SHARE;
          default -> KeyEdits.UNSET;
        };
    if (edit != KeyEdits.UNSET) {
      // the play note number is absolute: the key itself is no change
      int set = edit == KeyEdits.COARSE ? Math.max(0, Math.min(127, value - key + 64)) : value;
      parts.drum(group, map + 1, edit, key, set);
    }
  }
}
