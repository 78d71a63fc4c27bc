package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.channel.PartEdits;

/** What MIDI messages do (DLS 2.2 §1.12; GM, GM2, GS, XG resets). Audio thread only. */
final class ControlLogic {
  private static final int CONTROL_CHANGE = 0xB0;
  private static final int GM2_FULL_RESET = 127;
  private static final int FIRST_SOUND_CONTROLLER = 71;
  private static final int MODULATION = 1;
  private static final int LEGATO = 68;

  private final Notes notes;
  private final PartVoices voices;
  private final GroupControl control;
  private final RunningStatistics statistics;

  ControlLogic(Notes notes, PartVoices voices, GroupControl control, RunningStatistics statistics) {
    this.statistics = statistics;
    this.notes = notes;
    this.voices = voices;
    this.control = control;
  }

  /** Applies a message: status in the lowest byte, data above. */
  void apply(ChannelGroup group, int message) {
    if ((message & 0xF0) == 0xF0) {
      control.powerOn(group, false); // system reset; the rest of the system has no state
      return;
    }
    int channel = message & 0x0F;
    for (int i = 0; i < group.listening(channel); i++) {
      apply(group, group.listener(channel, i), message);
    }
  }

  private void apply(ChannelGroup group, Part part, int message) {
    int first = message >>> 8 & 0x7F;
    int second = message >>> 16 & 0x7F;
    switch (message & 0xF0) {
      case 0x80 -> notes.off(part, first);
      case 0x90 -> {
        if (second == 0) {
          notes.off(part, first);
        } else {
          notes.on(part, first, second);
        }
      }
      case 0xA0 -> {
        part.state.keyPressure[first] = (byte) second;
        voices.refresh(part);
      }
      case 0xB0 -> controller(group, part, first, second);
      case 0xC0 -> control.program(group, part, first);
      case 0xD0 -> {
        part.state.pressure = first;
        voices.refresh(part);
      }
      default -> {
        part.state.bend = second << 7 | first;
        voices.refresh(part);
      }
    }
  }

  /** Does what a controller does. */
  void controller(ChannelGroup group, Part part, int number, int value) {
    ChannelState state = part.state;
    if (number < 120) {
      state.controllers[number] = (byte) value;
    }
    switch (number) {
      case 0, 32, 5, 65, 67 -> {}
      case 84 -> state.portamentoKey = value;
      case 64 -> pedal(part);
      case 66 -> {
        if (value >= 64) {
          voices.sostenutoDown(part);
        }
        pedal(part);
      }
      case 6, 38, 96, 97 -> dataEntry(group, part, number, value);
      case 98, 99 -> state.select(99, ChannelState.UNREGISTERED);
      case 100, 101 -> state.select(101, 0);
      case 120 -> {
        part.held.clear();
        voices.soundOff(part);
      }
      case 121 -> reset(group, part, value);
      case 123, 124, 125 -> allOff(part);
      case 126, 127 -> {
        // every channel is a basic channel of its own (GM2): how many CC126 asks for, it gets one
        allOff(part);
        state.mono = number == 126;
      }
      default -> {
        soundController(state, number, value);
        voices.refresh(part);
        if (!follows(part, number)) {
          statistics.messageIgnored(CONTROL_CHANGE << 8 | number);
        }
      }
    }
  }

  private static boolean follows(Part part, int controller) {
    int edit = controller - FIRST_SOUND_CONTROLLER;
    return edit >= 0 && edit < PartEdits.COUNT
        || controller == MODULATION
        || controller == LEGATO
        || part.state.routes.uses(controller)
        || part.instrument == null
        || part.instrument.follows(controller);
  }

  /** CC71 to CC78 are the part parameters, in their order (GM2 §3.3). */
  private static void soundController(ChannelState state, int number, int value) {
    int edit = number - FIRST_SOUND_CONTROLLER;
    if (edit >= 0 && edit < PartEdits.COUNT) {
      state.edits.set(edit, value);
    }
  }

  private void allOff(Part part) {
    part.held.clear();
    voices.allOff(part, false);
  }

  private void pedal(Part part) {
    voices.pedalUp(part);
    voices.refresh(part);
  }

  private void dataEntry(ChannelGroup group, Part part, int controller, int value) {
    ChannelState state = part.state;
    if ((state.parameter & ChannelState.UNREGISTERED) != 0) {
      UnregisteredParameters.enter(part, controller, value);
      control.retune(part, true);
    } else {
      RegisteredParameters.enter(state, controller, value);
      if (RegisteredParameters.choosesTuning(state.parameter)) {
        group.selectTuning(part);
        control.retune(part, false);
      }
    }
    voices.refresh(part);
  }

  /** 0 resets controllers, 127 everything (DLS 2.2 §1.12.2). */
  private void reset(ChannelGroup group, Part part, int value) {
    if (value == GM2_FULL_RESET) {
      control.powerOn(group, part);
    } else {
      part.state.resetControllers();
    }
    pedal(part);
  }
}
