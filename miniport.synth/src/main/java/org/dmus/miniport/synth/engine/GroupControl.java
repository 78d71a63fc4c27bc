package org.dmus.miniport.synth.engine;

import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.effect.EffectBus;

/** What is set for a group or a part as a whole: reset, programs, tuning. Audio thread only. */
final class GroupControl {
  private final VoiceStarter starter;
  private final PartVoices voices;
  private final MasterVolume master;
  private final MasterBalance balance;
  private final EffectBus effects;
  private SoundBank bank = SoundBank.EMPTY;

  GroupControl(
      VoiceStarter starter,
      PartVoices voices,
      MasterVolume master,
      MasterBalance balance,
      EffectBus effects) {
    this.starter = starter;
    this.voices = voices;
    this.master = master;
    this.balance = balance;
    this.effects = effects;
  }

  /** Plays from another bank from now on. */
  void install(SoundBank newBank, ChannelGroup[] groups) {
    bank = newBank;
    for (ChannelGroup group : groups) {
      group.resolve(bank);
      for (Part part : group.parts) {
        starter.expect(part);
      }
    }
  }

  /** Goes back to how a device is switched on. */
  void powerOn(ChannelGroup group, boolean xg) {
    for (Part part : group.parts) {
      voices.soundOff(part);
    }
    group.powerOn(bank, xg);
    master.setMidiVolume(MasterVolume.FULL);
    balance.set(MasterBalance.CENTRE);
    effects.reset();
    voices.refreshAll();
  }

  /** Goes back to how a part is switched on; what is set for its group stays. */
  void powerOn(ChannelGroup group, Part part) {
    part.powerOn();
    group.tune(part);
    part.state.tuning.update(part.state.keys);
    program(group, part, 0);
  }

  /** Lets the voices of a part read its controllers again. */
  void refresh(Part part) {
    voices.refresh(part);
  }

  /** Lets every voice read everything again. */
  void refreshAll() {
    voices.refreshAll();
  }

  /** Says whether notes of important channels keep their voices (DLS 2.2 §1.3). */
  void allocateByChannel(boolean byChannel) {
    starter.allocateByChannel(byChannel);
  }

  boolean allocatesByChannel() {
    return starter.allocatesByChannel();
  }

  /** Selects a program in the bank that was selected before. */
  void program(ChannelGroup group, Part part, int number) {
    group.selectProgram(part, number, bank);
    starter.expect(part);
  }

  /** Makes a part play drum kits, or stop doing so. */
  void drums(ChannelGroup group, Part part, boolean drums) {
    group.setDrums(part, drums, bank);
    starter.expect(part);
  }

  /** The 14-bit universal master volume, of all groups. */
  void masterVolume(int volume14) {
    master.setMidiVolume(volume14);
    voices.refreshAll();
  }

  /** Tunes every key of a group. */
  void masterTuning(ChannelGroup group, float cents) {
    group.masterCents = cents;
    for (Part part : group.parts) {
      group.tune(part);
      retune(part, true);
    }
  }

  /** The master coarse tuning: 64 is none; drums stay as they are. */
  void masterCoarseTuning(ChannelGroup group, int semitones) {
    group.masterKeyShift = semitones - 64;
    for (Part part : group.parts) {
      group.tune(part);
    }
  }

  /** A part's tuning was changed: for the next notes, or for those that sound, too. */
  void retune(Part part, boolean soundingToo) {
    part.state.tuning.update(part.state.keys);
    if (soundingToo) {
      voices.retune(part);
    }
  }

  /** Tuning programs of a group were changed. */
  void tuningsChanged(ChannelGroup group, boolean soundingToo) {
    for (Part part : group.parts) {
      group.selectTuning(part);
      retune(part, soundingToo);
    }
  }
}
