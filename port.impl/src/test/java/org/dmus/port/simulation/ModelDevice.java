package org.dmus.port.simulation;

import java.util.Arrays;

/**
 * A device that keeps all that MIDI 1.0, RP-015 and RP-018 let it be told, on a few channels of two
 * groups. It shares no code with the port. What it was told of notes it only counts.
 */
final class ModelDevice {
  static final int GROUPS = 2;
  static final int CHANNELS = 4;

  /** Numbers of registered and of unregistered parameters that it knows, each. */
  static final int PARAMETERS = 4;

  /** Data sets that it knows. */
  static final int ADDRESSES = 4;

  /** What holds a note after its end: sustain, sostenuto, hold 2. */
  private static final int[] PEDALS = {64, 66, 69};

  private static final int BEND = 128;
  private static final int PRESSURE = 129;
  private static final int PROGRAM = 130;
  private static final int OMNI = 131;
  private static final int MONO = 132;

  /** 1: registered, 2: unregistered, 0: none. */
  private static final int SELECTED = 133;

  private static final int VALUES = 134;
  private static final int PER_CHANNEL = VALUES + 2 * PARAMETERS * 3;
  private static final int MASTER_VOLUME = 0;
  private static final int MODE = 1;
  private static final int DATA_SETS = 2;
  private static final int PER_GROUP = DATA_SETS + ADDRESSES;

  private final int[] channels = new int[GROUPS * CHANNELS * PER_CHANNEL];
  private final int[] groups = new int[GROUPS * PER_GROUP];
  private final long[] notes = new long[GROUPS * CHANNELS * 2];

  ModelDevice() {
    powerOn();
  }

  void powerOn() {
    for (int group = 0; group < GROUPS; group++) {
      powerOn(group, 0);
    }
    Arrays.fill(notes, 0);
  }

  private void powerOn(int group, int mode) {
    Arrays.fill(groups, group * PER_GROUP, (group + 1) * PER_GROUP, 0);
    groups[group * PER_GROUP + MASTER_VOLUME] = 127;
    groups[group * PER_GROUP + MODE] = mode;
    for (int channel = 0; channel < CHANNELS; channel++) {
      powerOnChannel((group * CHANNELS + channel) * PER_CHANNEL);
    }
  }

  private void powerOnChannel(int at) {
    Arrays.fill(channels, at, at + PER_CHANNEL, 0);
    channels[at + 7] = 100;
    channels[at + 10] = 64;
    channels[at + 91] = 40;
    resetControllers(at);
  }

  private void resetControllers(int at) {
    channels[at + 1] = 0;
    channels[at + 11] = 127;
    Arrays.fill(channels, at + 64, at + 68, 0);
    Arrays.fill(channels, at + 98, at + 102, 127);
    channels[at + BEND] = 8192;
    channels[at + PRESSURE] = 0;
    channels[at + SELECTED] = 0;
  }

  /** Notes that are on. */
  int notesOn() {
    return Arrays.stream(notes).mapToInt(Long::bitCount).sum();
  }

  /** Lets every pedal of some channels go. */
  void releasePedals(int firstChannel, int count) {
    for (int group = 0; group < GROUPS; group++) {
      for (int channel = firstChannel; channel < firstChannel + count; channel++) {
        for (int pedal : PEDALS) {
          int at = (group * CHANNELS + channel) * PER_CHANNEL + pedal;
          channels[at] = channels[at] >= 64 ? 0 : channels[at];
        }
      }
    }
  }

  /** Takes a message for a group from 1, or for all. */
  void take(int group, byte[] m) {
    for (int g = 0; g < GROUPS; g++) {
      if (group == 0 || group == g + 1) {
        if (m[0] == (byte) 0xF0) {
          exclusive(g, m);
        } else if (m[0] == (byte) 0xFF) {
          powerOn(g, 0);
        } else {
          channelMessage(g, m);
        }
      }
    }
  }

  private void exclusive(int group, byte[] m) {
    int at = group * PER_GROUP;
    if (m[1] == 0x7E) {
      powerOn(group, m[4]);
    } else if (m[1] == 0x7F) {
      groups[at + MASTER_VOLUME] = m[6];
    } else if (m[6] == 0) {
      powerOn(group, 9);
    } else {
      groups[at + DATA_SETS + m[7]] = m[8];
    }
  }

  private void channelMessage(int group, byte[] m) {
    int channel = group * CHANNELS + (m[0] & 0x0F);
    int at = channel * PER_CHANNEL;
    switch (m[0] & 0xF0) {
      case 0x80 -> notes[channel * 2 + (m[1] >> 6)] &= ~(1L << m[1]);
      case 0x90 -> notes[channel * 2 + (m[1] >> 6)] |= 1L << m[1];
      case 0xB0 -> controller(channel, m[1], m[2]);
      case 0xC0 -> channels[at + PROGRAM] = m[1] | channels[at] << 14 | channels[at + 32] << 7;
      case 0xD0 -> channels[at + PRESSURE] = m[1];
      case 0xE0 -> channels[at + BEND] = m[1] | m[2] << 7;
      default -> throw new AssertionError("status " + m[0]);
    }
  }

  /** Who silences a channel, or changes its mode, ends its notes (MIDI 1.0). */
  private void endNotes(int channel) {
    Arrays.fill(notes, channel * 2, channel * 2 + 2, 0);
  }

  private void controller(int channel, int number, int value) {
    int at = channel * PER_CHANNEL;
    if (number == 120 || number >= 123) {
      endNotes(channel);
    }
    switch (number) {
      case 6, 38, 96, 97 -> enter(at, number, value);
      case 98, 99 -> select(at, number, value, 2);
      case 100, 101 -> select(at, number, value, 1);
      // Nothing of them lasts: portamento control is for the next note only.
      case 84, 120, 123 -> {}
      case 121 -> {
        if (value == 127) {
          powerOnChannel(at);
        } else {
          resetControllers(at);
        }
      }
      case 124, 125 -> channels[at + OMNI] = number;
      case 126, 127 -> channels[at + MONO] = number << 7 | value;
      default -> channels[at + number] = value;
    }
  }

  private void select(int at, int number, int value, int kind) {
    channels[at + number] = value;
    int msb = kind == 2 ? 99 : 101;
    boolean none = channels[at + msb] == 127 && channels[at + msb - 1] == 127;
    channels[at + SELECTED] = none ? 0 : kind;
  }

  private void enter(int at, int controller, int value) {
    int kind = channels[at + SELECTED];
    int msb = kind == 2 ? 99 : 101;
    int number = channels[at + msb] << 7 | channels[at + msb - 1];
    if (kind == 0 || number >= PARAMETERS) {
      return;
    }
    int parameter = at + VALUES + ((kind - 1) * PARAMETERS + number) * 3;
    switch (controller) {
      case 6 -> {
        channels[parameter] = value + 1;
        channels[parameter + 2] = 0;
      }
      case 38 -> channels[parameter + 1] = value + 1;
      default -> channels[parameter + 2] += controller == 96 ? 1 : -1;
    }
  }

  /** Says where it differs from another one; empty when it does not. */
  String difference(ModelDevice other) {
    if (!Arrays.equals(groups, other.groups)) {
      return "groups " + Arrays.toString(groups) + " and " + Arrays.toString(other.groups);
    }
    int i = Arrays.mismatch(channels, other.channels);
    return i < 0
        ? ""
        : "group %d channel %d value %d: %d, and not %d"
            .formatted(
                i / PER_CHANNEL / CHANNELS,
                i / PER_CHANNEL % CHANNELS,
                i % PER_CHANNEL,
                channels[i],
                other.channels[i]);
  }

  @Override
  public String toString() {
    return Arrays.toString(groups);
  }
}
