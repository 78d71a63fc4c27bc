package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.channel.PartEdits;
import org.dmus.miniport.synth.effect.EffectBus;

/** What MIDI messages do (DLS 2.2 §1.12; GM, GM2, GS, XG resets). Audio thread only. */
final class ControlLogic {
  private static final int GM2_FULL_RESET = 127;
  private static final int FIRST_SOUND_CONTROLLER = 71;

  private final Notes notes;
  private final MasterVolume master;
  private final MasterBalance balance;
  private final EffectBus effects;
  private SoundBank bank = SoundBank.EMPTY;

  ControlLogic(Notes notes, MasterVolume master, MasterBalance balance, EffectBus effects) {
    this.notes = notes;
    this.master = master;
    this.balance = balance;
    this.effects = effects;
  }

  void install(SoundBank newBank, ChannelGroup[] groups) {
    bank = newBank;
    for (ChannelGroup group : groups) {
      group.resolve(bank);
      for (Part part : group.parts) {
        notes.expect(part);
      }
    }
  }

  /** Lets the voices of a part read its controllers again. */
  void refresh(Part part) {
    notes.refresh(part);
  }

  /** Says whether notes of important channels keep their voices (DLS 2.2 §1.3). */
  void allocateByChannel(boolean byChannel) {
    notes.allocateByChannel(byChannel);
  }

  boolean allocatesByChannel() {
    return notes.allocatesByChannel();
  }

  /** Lets every voice read everything again. */
  void refreshAll() {
    notes.refreshAll();
  }

  /** Applies a message: status in the lowest byte, data above. */
  void apply(ChannelGroup group, int message) {
    if ((message & 0xF0) == 0xF0) {
      powerOn(group, false); // system reset; the rest of the system has no state
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
        notes.refresh(part);
      }
      case 0xB0 -> controller(group, part, first, second);
      case 0xC0 -> program(group, part, first);
      case 0xD0 -> {
        part.state.pressure = first;
        notes.refresh(part);
      }
      default -> {
        part.state.bend = second << 7 | first;
        notes.refresh(part);
      }
    }
  }

  /** Selects a program in the bank that was selected before. */
  void program(ChannelGroup group, Part part, int number) {
    group.selectProgram(part, number, bank);
    notes.expect(part);
  }

  /** Does what a controller does. */
  void controller(ChannelGroup group, Part part, int number, int value) {
    ChannelState state = part.state;
    if (number < 120) {
      state.controllers[number] = (byte) value;
    }
    switch (number) {
      case 0, 32, 5, 65, 67 -> {}
      case 84 -> state.lastKey = value;
      case 64 -> pedal(part);
      case 66 -> {
        if (value >= 64) {
          notes.sostenutoDown(part);
        }
        pedal(part);
      }
      case 6, 38, 96, 97 -> dataEntry(group, part, number, value);
      case 98, 99 -> state.select(99, ChannelState.UNREGISTERED);
      case 100, 101 -> state.select(101, 0);
      case 120 -> notes.soundOff(part);
      case 121 -> reset(group, part, value);
      case 123, 124, 125 -> notes.allOff(part, false);
      case 126, 127 -> {
        notes.allOff(part, false);
        state.mono = number == 126;
      }
      default -> {
        soundController(state, number, value);
        notes.refresh(part);
      }
    }
  }

  /** CC71 to CC78 are the part parameters, in their order (GM2 §3.3). */
  private static void soundController(ChannelState state, int number, int value) {
    int edit = number - FIRST_SOUND_CONTROLLER;
    if (edit >= 0 && edit < PartEdits.COUNT) {
      state.edits.set(edit, value);
    }
  }

  private void pedal(Part part) {
    notes.pedalUp(part);
    notes.refresh(part);
  }

  private void dataEntry(ChannelGroup group, Part part, int controller, int value) {
    ChannelState state = part.state;
    if ((state.parameter & ChannelState.UNREGISTERED) != 0) {
      UnregisteredParameters.enter(part, controller, value);
      retune(part, true);
    } else {
      RegisteredParameters.enter(state, controller, value);
      if (RegisteredParameters.choosesTuning(state.parameter)) {
        group.selectTuning(part);
        retune(part, false);
      }
    }
    notes.refresh(part);
  }

  /** 0 resets controllers, 127 everything (DLS 2.2 §1.12.2). */
  private void reset(ChannelGroup group, Part part, int value) {
    if (value == GM2_FULL_RESET) {
      part.powerOn();
      group.selectProgram(part, 0, bank);
    } else {
      part.state.resetControllers();
    }
    pedal(part);
  }

  /** The 14-bit universal master volume, of all groups. */
  void masterVolume(int volume14) {
    master.setMidiVolume(volume14);
    notes.refreshAll();
  }

  /** Tunes every key of a group. */
  void masterTuning(ChannelGroup group, float cents) {
    for (Part part : group.parts) {
      part.state.tuning.master(cents);
      retune(part, true);
    }
  }

  /** The master coarse tuning: 64 is none; drums stay as they are. */
  void masterCoarseTuning(ChannelGroup group, int semitones) {
    for (Part part : group.parts) {
      part.state.masterKeyShift = semitones - 64;
    }
  }

  /** Makes a part play drum kits, or stop doing so. */
  void drums(ChannelGroup group, Part part, boolean drums) {
    group.setDrums(part, drums, bank);
    notes.expect(part);
  }

  /** A part's tuning was changed: for the next notes, or for those that sound, too. */
  void retune(Part part, boolean soundingToo) {
    part.state.tuning.update(part.state.keys);
    if (soundingToo) {
      notes.retune(part);
    }
  }

  /** Tuning programs of a group were changed. */
  void tuningsChanged(ChannelGroup group, boolean soundingToo) {
    for (Part part : group.parts) {
      group.selectTuning(part);
      retune(part, soundingToo);
    }
  }

  void powerOn(ChannelGroup group, boolean xg) {
    soundOff(group);
    group.powerOn(bank, xg);
    master.setMidiVolume(MasterVolume.FULL);
    balance.set(MasterBalance.CENTRE);
    effects.reset();
    notes.refreshAll();
  }

  private void soundOff(ChannelGroup group) {
    for (Part part : group.parts) {
      notes.soundOff(part);
    }
  }
}
