package org.dmus.miniport.synth.engine;

import java.util.Arrays;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.WaveLoader;

/** Sixteen parts with a state of their own. Audio thread only. */
final class ChannelGroup {
  final Part[] parts = new Part[16];
  final TuningPrograms tunings = new TuningPrograms();
  float masterCents;
  int masterKeyShift;
  private final Part[][] listeners = new Part[16][16];
  private final int[] listening = new int[16];
  private boolean xg;

  ChannelGroup(int group) {
    for (int channel = 0; channel < parts.length; channel++) {
      parts[channel] = new Part(group, channel);
    }
    listen();
  }

  /** Returns how many parts hear a channel, 0..15. */
  int listening(int channel) {
    return listening[channel];
  }

  /** Returns one of the parts that hear a channel, from 0. */
  Part listener(int channel, int index) {
    return listeners[channel][index];
  }

  /** Lets a part hear another channel; 16 and more = none. */
  void listen(Part part, int channel) {
    part.receives = channel;
    listen();
  }

  private void listen() {
    Arrays.fill(listening, 0);
    for (Part part : parts) {
      int channel = part.receives;
      if (channel < listening.length) {
        listeners[channel][listening[channel]++] = part;
      }
    }
  }

  void powerOn(SoundBank bank, boolean xgMode) {
    xg = xgMode;
    masterCents = 0;
    masterKeyShift = 0;
    for (Part part : parts) {
      part.powerOn();
      part.receives = part.state.number;
    }
    listen();
    resolve(bank);
  }

  /** Looks up every part's instrument, after a change of bank. */
  void resolve(SoundBank bank) {
    for (Part part : parts) {
      part.resolve(bank, xg);
    }
  }

  /** Tunes a part as the group is tuned. */
  void tune(Part part) {
    part.state.tuning.master(masterCents);
    part.state.masterKeyShift = masterKeyShift;
  }

  /** Looks up the tuning program that a part's registered parameters name. */
  void selectTuning(Part part) {
    part.state.tuning.program(tunings.find(part.state.tuningBank, part.state.tuningProgram));
  }

  void selectProgram(Part part, int program, SoundBank bank) {
    part.selectProgram(program);
    part.resolve(bank, xg);
  }

  /** Says that a part was told to select a program, whose time has not come. */
  void expect(Part part, int program, SoundBank bank, WaveLoader waves) {
    part.expect(program, bank, xg, waves);
  }

  /** Makes a part play drum kits, or stop doing so. */
  void setDrums(Part part, boolean drums, SoundBank bank) {
    part.state.drums = drums;
    part.resolve(bank, xg);
  }
}
