package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ChannelState;

/**
 * Data entry into RPN 0 (bend range), 1 and 2 (fine and coarse tuning), 3 and 4 (tuning program and
 * its bank) and 5 (modulation depth range).
 */
final class RegisteredParameters {
  private static final int MSB = 6;
  private static final int LSB = 38;
  private static final int INCREMENT = 96;
  private static final int CENTRE = 64;
  private static final int GM2_MODULATION_DEPTH = 64;

  private RegisteredParameters() {}

  /** Applies controller 6, 38, 96 or 97 to the selected parameter. */
  static void enter(ChannelState state, int controller, int value) {
    switch (state.parameter) {
      case 0 -> state.bendRange14 = bendRange(state.bendRange14, controller, value);
      case 1 -> state.fineTune14 = fourteenBits(state.fineTune14, controller, value);
      case 2 -> state.coarseTuneSemitones = coarse(state.coarseTuneSemitones, controller, value);
      case 3 -> state.tuningProgram = number(state.tuningProgram, controller, value);
      case 4 -> state.tuningBank = number(state.tuningBank, controller, value);
      case 5 -> state.modulationDepth14 = depth(state.modulationDepth14, controller, value);
      default -> {}
    }
  }

  /** Returns whether a parameter chooses the tuning of keys. */
  static boolean choosesTuning(int parameter) {
    return parameter == 3 || parameter == 4;
  }

  private static int number(int old, int controller, int value) {
    return switch (controller) {
      case MSB -> value;
      case LSB -> old;
      default -> bounded(old + (controller == INCREMENT ? 1 : -1), 0, 127);
    };
  }

  /** Half a semitone until it is set (GM2); a step of the lower bits is 100/128 cents (RP-018). */
  private static int depth(int old, int controller, int value) {
    int before = old < 0 ? GM2_MODULATION_DEPTH : old;
    return switch (controller) {
      case MSB -> value << 7 | before & 0x7F;
      case LSB -> before & ~0x7F | value;
      default -> bounded(before + (controller == INCREMENT ? 1 : -1), 0, 0x3FFF);
    };
  }

  /** Semitones, then cents: 100 cents are the next semitone (MMA RP-018). */
  private static int bendRange(int old, int controller, int value) {
    return switch (controller) {
      case MSB -> value << 7 | old & 0x7F;
      case LSB -> old & ~0x7F | Math.min(127, value * 128 / 100);
      default -> bounded(old + (controller == INCREMENT ? 128 : -128), 0, 0x3FFF);
    };
  }

  private static int fourteenBits(int old, int controller, int value) {
    return switch (controller) {
      case MSB -> value << 7;
      case LSB -> old & ~0x7F | value;
      default -> bounded(old + (controller == INCREMENT ? 1 : -1), 0, 0x3FFF);
    };
  }

  private static int coarse(int old, int controller, int value) {
    return switch (controller) {
      case MSB -> value - CENTRE;
      case LSB -> old;
      default -> bounded(old + (controller == INCREMENT ? 1 : -1), -CENTRE, CENTRE - 1);
    };
  }

  private static int bounded(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}
