package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.KeyEdits;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.synth.effect.SendEffect;

/**
 * The data sets (DT1) of Roland's GS, each byte of them at its address. A message with a wrong
 * checksum is damaged. Audio thread only.
 */
final class RolandSysex {
  private static final int GS = 0x42;
  private static final int DATA_SET = 0x12;
  private static final int ADDRESS = 5;
  private static final int DATA = 8;

  /** GM2's types for GS's rooms, halls, plate and delays; a delay is the largest hall. */
  private static final int[] REVERB_MACROS = {0, 1, 2, 3, 4, 8, 4, 4};

  private static final int LAST_CHORUS = 5;

  private static final int PLAY_KEY = 1;

  /** What a drum has: of its key, level, group, pan and sends. */
  private static final int[] DRUM = {
    KeyEdits.UNSET,
    KeyEdits.COARSE,
    KeyEdits.LEVEL,
    KeyEdits.UNSET,
    KeyEdits.PAN,
    KeyEdits.REVERB_SHARE,
    KeyEdits.CHORUS_SHARE
  };

  private final GroupControl control;
  private final DeviceControl device;
  private final PartControl parts;

  RolandSysex(GroupControl control, DeviceControl device, PartControl parts) {
    this.control = control;
    this.device = device;
    this.parts = parts;
  }

  Outcome apply(ChannelGroup group, SysexMessage m) {
    if (m.at(3) != GS || m.at(4) != DATA_SET) {
      return Outcome.UNSUPPORTED;
    }
    if (!m.has(ADDRESS, DATA + 2) || m.sum(ADDRESS) != 0) {
      return Outcome.DAMAGED;
    }
    boolean isKnown = false;
    for (int i = DATA; i < m.length() - 2; i++) {
      isKnown |= set(group, m, m.at(ADDRESS + 2) + i - DATA, i);
    }
    return Outcome.known(isKnown);
  }

  private boolean set(ChannelGroup group, SysexMessage m, int low, int at) {
    int high = m.at(ADDRESS);
    int middle = m.at(ADDRESS + 1);
    int value = m.at(at);
    int block = middle & 0x0F;
    Part part = group.parts[channelOfBlock(block)];
    return switch (high << 4 | middle >> 4) {
      case 0x000 -> system(group, middle, low);
      case 0x400 -> common(group, m, middle << 8 | low, at);
      case 0x401 -> parts.set(group, part, PartAddresses.GS_PART.get(low), value);
      case 0x402 -> parts.set(group, part, PartAddresses.GS_CONTROLLERS.get(low), value);
      case 0x410, 0x411 -> drum(group, (middle >> 4) + 1, block, low & 0x7F, value);
      default -> false;
    };
  }

  /** The number of the key that is played is absolute: the key itself is no change. */
  private boolean drum(ChannelGroup group, int map, int parameter, int key, int value) {
    int edit = parameter < DRUM.length ? DRUM[parameter] : KeyEdits.UNSET;
    int set = parameter == PLAY_KEY ? Math.max(0, Math.min(127, value - key + 64)) : value;
    return parts.drum(group, map, edit, key, set);
  }

  /** The modes of an SC-88, which power it on. */
  private boolean system(ChannelGroup group, int middle, int low) {
    boolean isMode = middle == 0 && low == 0x7F;
    if (isMode) {
      control.powerOn(group, false);
    }
    return isMode;
  }

  private boolean common(ChannelGroup group, SysexMessage m, int address, int at) {
    int value = m.at(at);
    switch (address) {
      case 0x000 -> device.masterTune(group, m, at);
      case 0x001, 0x002, 0x003 -> {} // the rest of it
      case 0x004 -> control.masterVolume(value << 7);
      case 0x005 -> control.masterCoarseTuning(group, value);
      case 0x006 -> device.pan(value);
      case 0x07F -> control.powerOn(group, false);
      case 0x130 -> device.effect(EffectBus.REVERB, SendEffect.TYPE, REVERB_MACROS[value & 7]);
      case 0x133 -> device.returned(EffectBus.REVERB, value);
      case 0x134 -> device.effect(EffectBus.REVERB, SendEffect.REVERB_TIME, value);
      case 0x138 -> device.effect(EffectBus.CHORUS, SendEffect.TYPE, Math.min(LAST_CHORUS, value));
      case 0x13A -> device.returned(EffectBus.CHORUS, value);
      case 0x13B -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_FEEDBACK, value);
      case 0x13D -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_RATE, value);
      case 0x13E -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_DEPTH, value);
      case 0x13F -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_TO_REVERB, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** GS counts part 10 as block 0, parts 1 to 9 as blocks 1 to 9. */
  private static int channelOfBlock(int block) {
    return block == 0 ? 9 : block < 10 ? block - 1 : block;
  }
}
