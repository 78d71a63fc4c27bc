package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.effect.EffectBus;

/** What MIDI messages do (DLS 2.2 §1.12; GM, GM2, GS, XG resets). Audio thread only. */
final class ControlLogic {
  private static final int GM2_FULL_RESET = 127;

  private final Notes notes;
  private final MasterVolume master;
  private final EffectBus effects;
  private SoundBank bank = SoundBank.EMPTY;

  ControlLogic(Notes notes, MasterVolume master, EffectBus effects) {
    this.notes = notes;
    this.master = master;
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

  /** Lets every voice read everything again. */
  void refreshAll() {
    notes.refreshAll();
  }

  /** Applies a message: status in the lowest byte, data above. */
  void apply(ChannelGroup group, int message) {
    int status = message & 0xF0;
    Part part = group.parts[message & 0x0F];
    int first = message >>> 8 & 0x7F;
    int second = message >>> 16 & 0x7F;
    switch (status) {
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
      case 0xC0 -> {
        group.selectProgram(part, first, bank);
        notes.expect(part);
      }
      case 0xD0 -> {
        part.state.pressure = first;
        notes.refresh(part);
      }
      case 0xE0 -> {
        part.state.bend = second << 7 | first;
        notes.refresh(part);
      }
      default -> system(group, message);
    }
  }

  private void controller(ChannelGroup group, Part part, int number, int value) {
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
      case 6, 38, 96, 97 -> dataEntry(part, number, value);
      case 98, 99 -> state.parameter = ChannelState.NO_PARAMETER;
      case 100, 101 -> state.parameter = state.controllers[101] << 7 | state.controllers[100];
      case 120 -> notes.soundOff(part);
      case 121 -> reset(group, part, value);
      case 123, 124, 125 -> notes.allOff(part, false);
      case 126, 127 -> {
        notes.allOff(part, false);
        state.mono = number == 126;
      }
      default -> notes.refresh(part);
    }
  }

  private void pedal(Part part) {
    notes.pedalUp(part);
    notes.refresh(part);
  }

  private void dataEntry(Part part, int controller, int value) {
    RegisteredParameters.enter(part.state, controller, value);
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

  private void system(ChannelGroup group, int message) {
    int first = SystemCommand.first(message);
    int second = SystemCommand.second(message);
    switch (message & 0xFF) {
      case 0xFF -> powerOn(group, false);
      case SystemCommand.STATUS -> command(group, SystemCommand.code(message), first, second);
      default -> {}
    }
  }

  private void command(ChannelGroup group, int code, int first, int second) {
    switch (code) {
      case SystemCommand.GM_RESET, SystemCommand.GS_RESET, SystemCommand.POWER_ON ->
          powerOn(group, false);
      case SystemCommand.XG_RESET -> powerOn(group, true);
      case SystemCommand.MASTER_VOLUME -> {
        master.setMidiVolume(second << 7 | first);
        notes.refreshAll();
      }
      case SystemCommand.DRUM_PART -> group.setDrums(group.parts[first & 15], second != 0, bank);
      case SystemCommand.SCALE_TUNING -> {
        Part part = group.parts[first >> 4];
        part.state.scaleTuningCents[(first & 15) % 12] = second - 64f;
        notes.refresh(part);
      }
      case SystemCommand.ALL_SOUND_OFF -> soundOff(group);
      default -> {}
    }
  }

  void powerOn(ChannelGroup group, boolean xg) {
    soundOff(group);
    group.powerOn(bank, xg);
    master.setMidiVolume(MasterVolume.FULL);
    effects.reset();
    notes.refreshAll();
  }

  private void soundOff(ChannelGroup group) {
    for (Part part : group.parts) {
      notes.soundOff(part);
    }
  }
}
