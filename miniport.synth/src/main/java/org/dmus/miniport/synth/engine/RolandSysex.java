package org.dmus.miniport.synth.engine;

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

  private final GroupControl control;
  private final DeviceControl device;
  private final GsPart parts;

  RolandSysex(ControlLogic logic, GroupControl control, DeviceControl device) {
    this.control = control;
    this.device = device;
    parts = new GsPart(new PartControl(logic, control));
  }

  /** Returns false for a damaged message. */
  boolean apply(ChannelGroup group, SysexMessage m) {
    if (m.at(3) != GS || m.at(4) != DATA_SET) {
      return true;
    }
    boolean isGood = m.has(ADDRESS, DATA + 2) && sum(m) == 0;
    for (int i = DATA; isGood && i < m.length() - 2; i++) {
      set(group, m, m.at(ADDRESS + 2) + i - DATA, i);
    }
    return isGood;
  }

  /** Address, data and checksum add up to a multiple of 128. */
  private static int sum(SysexMessage m) {
    int sum = 0;
    for (int i = ADDRESS; i < m.length() - 1; i++) {
      sum += m.at(i);
    }
    return sum & 0x7F;
  }

  private void set(ChannelGroup group, SysexMessage m, int low, int at) {
    int high = m.at(ADDRESS);
    int middle = m.at(ADDRESS + 1);
    int value = m.at(at);
    int part = middle & 0x0F;
    switch (high << 4 | middle >> 4) {
      case 0x000 -> system(group, middle, low);
      case 0x400 -> common(group, m, middle << 8 | low, at);
      case 0x401 -> parts.set(group, group.parts[channelOfBlock(part)], low, value);
      case 0x402 -> parts.setController(group.parts[channelOfBlock(part)], low, value);
      case 0x410, 0x411 -> parts.setDrum(group, middle >> 4, part, low & 0x7F, value);
      default -> {}
    }
  }

  /** The modes of an SC-88, which power it on. */
  private void system(ChannelGroup group, int middle, int low) {
    if (middle == 0 && low == 0x7F) {
      control.powerOn(group, false);
    }
  }

  private void common(ChannelGroup group, SysexMessage m, int address, int at) {
    int value = m.at(at);
    switch (address) {
      case 0x000 -> device.masterTune(group, m, at);
      case 0x004 -> control.masterVolume(value << 7);
      case 0x005 -> control.masterCoarseTuning(group, value);
      case 0x006 -> device.pan(value);
      case 0x07F -> control.powerOn(group, false);
      case 0x130 -> device.effect(EffectBus.REVERB, SendEffect.TYPE, REVERB_MACROS[value & 7]);
      case 0x134 -> device.effect(EffectBus.REVERB, SendEffect.REVERB_TIME, value);
      case 0x138 -> device.effect(EffectBus.CHORUS, SendEffect.TYPE, Math.min(LAST_CHORUS, value));
      case 0x13B -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_FEEDBACK, value);
      case 0x13D -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_RATE, value);
      case 0x13E -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_DEPTH, value);
      case 0x13F -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_TO_REVERB, value);
      default -> {}
    }
  }

  /** GS counts part 10 as block 0, parts 1 to 9 as blocks 1 to 9. */
  private static int channelOfBlock(int block) {
    return block == 0 ? 9 : block < 10 ? block - 1 : block;
  }
}
