package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.KeyEdits;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.synth.effect.SendEffect;

/**
 * The parameter changes and bulk dumps of Yamaha's XG, each byte of them at its address. Audio
 * thread only.
 */
final class YamahaSysex {
  private static final int XG = 0x4C;
  private static final int PARAMETER_CHANGE = 0x10;
  private static final int ADDRESS = 4;
  private static final int BULK_DUMP = 0x00;
  private static final int DUMP_ADDRESS = 6;
  private static final int LAST_CHORUS = 3;
  private static final int GM2_LARGE_HALL = 4;
  private static final int GM2_PLATE = 8;
  private static final int GM2_FLANGER = 5;
  private static final int NONE = -1;

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

  private final GroupControl control;
  private final DeviceControl device;
  private final PartControl parts;

  YamahaSysex(GroupControl control, DeviceControl device, PartControl parts) {
    this.control = control;
    this.device = device;
    this.parts = parts;
  }

  Outcome apply(ChannelGroup group, SysexMessage m) {
    int kind = m.at(2) & 0x70;
    if (m.at(3) != XG || kind != PARAMETER_CHANGE && kind != BULK_DUMP) {
      return Outcome.UNSUPPORTED;
    }
    return kind == BULK_DUMP ? dump(group, m) : set(group, m, ADDRESS, m.length() - 1);
  }

  /** The same with how many bytes there are before, and behind what makes their sum zero. */
  private Outcome dump(ChannelGroup group, SysexMessage m) {
    int end = m.length() - 2;
    int bytes = m.at(ADDRESS) << 7 | m.at(ADDRESS + 1);
    boolean isGood = bytes == end - (DUMP_ADDRESS + 3) && m.sum(ADDRESS) == 0;
    return isGood ? set(group, m, DUMP_ADDRESS, end) : Outcome.DAMAGED;
  }

  private Outcome set(ChannelGroup group, SysexMessage m, int address, int end) {
    int data = address + 3;
    if (end <= data) {
      return Outcome.DAMAGED;
    }
    boolean isKnown = false;
    for (int i = data; i < end; i++) {
      isKnown |= set(group, m, address, m.at(address + 2) + i - data, i);
    }
    return Outcome.known(isKnown);
  }

  private boolean set(ChannelGroup group, SysexMessage m, int address, int low, int at) {
    int high = m.at(address);
    int middle = m.at(address + 1);
    int value = m.at(at);
    if (high == 0 && middle == 0) {
      return system(group, m, low, at);
    } else if (high == 2 && middle == 1) {
      return effect(low, value, m.at(at + 1));
    } else if (high == 8 && middle < group.parts.length) {
      return parts.set(group, group.parts[middle], PartAddresses.XG_PART.get(low), value);
    } else if (high >> 4 == 3) {
      int edit = low < DRUM.length ? DRUM[low] : KeyEdits.UNSET;
      return parts.drum(group, (high & 0x0F) + 1, edit, middle, value);
    }
    return false;
  }

  private boolean system(ChannelGroup group, SysexMessage m, int low, int at) {
    switch (low) {
      case 0x00 -> device.masterTune(group, m, at);
      case 0x01, 0x02, 0x03 -> {} // the rest of it
      case 0x04 -> control.masterVolume(m.at(at) << 7);
      case 0x06 -> control.masterCoarseTuning(group, m.at(at));
      case 0x7D -> parts.forgetDrums(group, m.at(at) + 1);
      case 0x7E, 0x7F -> control.powerOn(group, true);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean effect(int low, int value, int next) {
    switch (low) {
      case 0x00 -> type(EffectBus.REVERB, reverb(value, next));
      case 0x01, 0x21 -> {} // variations, read with their types
      case 0x0C -> device.returned(EffectBus.REVERB, value);
      case 0x20 -> type(EffectBus.CHORUS, chorus(value, next));
      case 0x2C -> device.returned(EffectBus.CHORUS, value);
      case 0x2E -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_TO_REVERB, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void type(int slot, int type) {
    if (type != NONE) {
      device.effect(slot, SendEffect.TYPE, type);
    }
  }

  /** Halls, rooms, stages and plates as GM2 numbers them. */
  private static int reverb(int type, int variation) {
    return switch (type) {
      case 1 -> GM2_LARGE_HALL - 1 + Math.min(1, variation);
      case 2 -> Math.min(2, variation);
      case 3 -> GM2_LARGE_HALL;
      case 4 -> GM2_PLATE;
      default -> NONE;
    };
  }

  private static int chorus(int type, int variation) {
    return switch (type) {
      case 0x41, 0x42 -> Math.min(LAST_CHORUS, variation);
      case 0x43 -> GM2_FLANGER;
      default -> NONE;
    };
  }
}
