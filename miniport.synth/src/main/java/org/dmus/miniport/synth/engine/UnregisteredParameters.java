package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.channel.KeyEdits;
import org.dmus.miniport.synth.channel.PartEdits;

/** Data entry into the NRPNs of GS and XG: part parameters, and parameters of single drums. */
final class UnregisteredParameters {
  private static final int NONE = -1;
  private static final int PART = 1;
  private static final int DATA_MSB = 6;
  private static final int INCREMENT = 96;
  private static final int DECREMENT = 97;

  private UnregisteredParameters() {}

  /** Applies controller 6, 96 or 97 to the selected parameter. */
  static void enter(Part part, int controller, int value) {
    ChannelState state = part.state;
    int msb = state.parameter >> 7 & 0x7F;
    int lsb = state.parameter & 0x7F;
    int edit = msb == PART ? partEdit(lsb) : NONE;
    int keyEdit = part.isDrums() ? keyEdit(msb) : NONE;
    if (edit != NONE) {
      state.edits.set(edit, entered(state.edits.get(edit), controller, value));
    } else if (keyEdit != NONE) {
      int old = state.keys.get(keyEdit, lsb);
      int before = old == KeyEdits.UNSET ? 64 : old;
      part.editKey(keyEdit, lsb, entered(before, controller, value));
    }
  }

  /** Values are seven bits wide: the lower ones of the data entry say nothing. */
  private static int entered(int old, int controller, int value) {
    return switch (controller) {
      case DATA_MSB -> value;
      case INCREMENT -> Math.min(127, old + 1);
      case DECREMENT -> Math.max(0, old - 1);
      default -> old;
    };
  }

  private static int partEdit(int lsb) {
    return switch (lsb) {
      case 0x08 -> PartEdits.VIBRATO_RATE;
      case 0x09 -> PartEdits.VIBRATO_DEPTH;
      case 0x0A -> PartEdits.VIBRATO_DELAY;
      case 0x20 -> PartEdits.CUTOFF;
      case 0x21 -> PartEdits.RESONANCE;
      case 0x63 -> PartEdits.ATTACK;
      case 0x64 -> PartEdits.DECAY;
      case 0x66 -> PartEdits.RELEASE;
      default -> NONE;
    };
  }

  private static int keyEdit(int msb) {
    return switch (msb) {
      case 0x14 -> KeyEdits.CUTOFF;
      case 0x15 -> KeyEdits.RESONANCE;
      case 0x16 -> KeyEdits.ATTACK;
      case 0x17 -> KeyEdits.DECAY;
      case 0x18 -> KeyEdits.COARSE;
      case 0x19 -> KeyEdits.FINE;
      case 0x1A -> KeyEdits.LEVEL;
      case 0x1C -> KeyEdits.PAN;
      case 0x1D -> KeyEdits.REVERB_SHARE;
      case 0x1E -> KeyEdits.CHORUS_SHARE;
      default -> NONE;
    };
  }
}
