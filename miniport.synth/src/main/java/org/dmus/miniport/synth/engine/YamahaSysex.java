package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.synth.effect.SendEffect;

/** The parameter changes of Yamaha's XG, each byte of them at its address. Audio thread only. */
final class YamahaSysex {
  private static final int XG = 0x4C;
  private static final int PARAMETER_CHANGE = 0x10;
  private static final int ADDRESS = 4;
  private static final int DATA = 7;
  private static final int LAST_CHORUS = 3;
  private static final int GM2_LARGE_HALL = 4;
  private static final int GM2_PLATE = 8;
  private static final int GM2_FLANGER = 5;
  private static final int NONE = -1;

  private final GroupControl control;
  private final DeviceControl device;
  private final PartControl partControl;
  private final XgPart parts;

  YamahaSysex(ControlLogic logic, GroupControl control, DeviceControl device) {
    this.control = control;
    this.device = device;
    partControl = new PartControl(logic, control);
    parts = new XgPart(partControl);
  }

  /** Returns false for a damaged message. */
  boolean apply(ChannelGroup group, SysexMessage m) {
    if (m.at(3) != XG || (m.at(2) & 0x70) != PARAMETER_CHANGE) {
      return true;
    }
    boolean isGood = m.has(DATA, DATA + 1);
    for (int i = DATA; isGood && i < m.length() - 1; i++) {
      set(group, m, m.at(ADDRESS + 2) + i - DATA, i);
    }
    return isGood;
  }

  private void set(ChannelGroup group, SysexMessage m, int low, int at) {
    int high = m.at(ADDRESS);
    int middle = m.at(ADDRESS + 1);
    int value = m.at(at);
    if (high == 0 && middle == 0) {
      system(group, m, low, at);
    } else if (high == 2 && middle == 1) {
      effect(low, value, m.at(at + 1));
    } else if (high == 8 && middle < group.parts.length) {
      parts.set(group, group.parts[middle], low, value);
    } else if (high >> 4 == 3) {
      parts.setDrum(group, (high & 0x0F) + 1, middle, low, value);
    }
  }

  private void system(ChannelGroup group, SysexMessage m, int low, int at) {
    switch (low) {
      case 0x00 -> device.masterTune(group, m, at);
      case 0x04 -> control.masterVolume(m.at(at) << 7);
      case 0x06 -> control.masterCoarseTuning(group, m.at(at));
      case 0x7D -> partControl.forgetDrums(group, m.at(at) + 1);
      case 0x7E -> control.powerOn(group, true);
      case 0x7F -> control.powerOn(group, true);
      default -> {}
    }
  }

  private void effect(int low, int value, int next) {
    switch (low) {
      case 0x00 -> type(EffectBus.REVERB, reverb(value, next));
      case 0x20 -> type(EffectBus.CHORUS, chorus(value, next));
      case 0x2E -> device.effect(EffectBus.CHORUS, SendEffect.CHORUS_TO_REVERB, value);
      default -> {}
    }
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
