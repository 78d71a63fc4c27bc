package org.dmus.miniport.synth.engine;

import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundInstrument;
import org.dmus.dls.sound.WaveLoader;
import org.dmus.miniport.synth.channel.ChannelState;

/** A MIDI channel and the instrument it plays. Audio thread only. */
final class Part {
  private static final int GM2_DRUMS = 0x78;
  private static final int GM2_MELODIC = 0x79;
  private static final int XG_DRUMS = 0x7F;
  private static final int DRUM_PATCH = 0x80000000;
  private static final int STANDARD_PRIORITY = 0x80000000;
  private static final int AS_IT_IS = -1;

  final ChannelState state;
  final HeldKeys held = new HeldKeys();
  final int index;
  volatile int priority;

  /** The channel it hears, 0..15; more = none. */
  int receives;

  SoundInstrument instrument;

  /** Bank selects that came and wait for their time. */
  int arrivedMsb = AS_IT_IS;

  int arrivedLsb = AS_IT_IS;

  /** Plays the keys that its drum kit does not have; null for programs. */
  private SoundInstrument standardKit;

  private int bankMsb;
  private int bankLsb;
  private int program;
  private boolean wantsDrums;

  /** Creates a part of a channel, 0..15, in a channel group, from 0. */
  Part(int group, int channel) {
    state = new ChannelState(channel);
    index = group * 16 + channel;
    receives = channel;
    priority = STANDARD_PRIORITY | defaultOffset(channel);
  }

  /** Channel 10 first, then 1 to 9, then 11 to 16 (DLS 2.2 §1.3; dmusics.h). */
  private static int defaultOffset(int channel) {
    return channel == 9 ? 15 : channel < 9 ? 14 - channel : 15 - channel;
  }

  void powerOn() {
    state.powerOn();
    held.clear();
    bankMsb = 0;
    bankLsb = 0;
    program = 0;
    forgetArrivals();
  }

  /** No bank select waits for its time. */
  void forgetArrivals() {
    arrivedMsb = AS_IT_IS;
    arrivedLsb = AS_IT_IS;
  }

  /** Selects a program in the bank that CC0 and CC32 name now. */
  void selectProgram(int newProgram) {
    bankMsb = state.controllers[0];
    bankLsb = state.controllers[32];
    program = newProgram;
  }

  /** Looks the selected program up. */
  void resolve(SoundBank bank, boolean xg) {
    wantsDrums = isDrums(bankMsb, xg);
    instrument = bank.find(wantsDrums, bankMsb, bankLsb, program);
    standardKit = isDrums() ? bank.standardKit() : null;
  }

  private boolean isDrums(int msb, boolean xg) {
    boolean drumBank = msb == GM2_DRUMS || xg && msb == XG_DRUMS;
    return drumBank || state.drums && msb != GM2_MELODIC;
  }

  /** Says that a program was selected whose time has not come. */
  void expect(int coming, SoundBank bank, boolean xg, WaveLoader waves) {
    int msb = arrivedMsb == AS_IT_IS ? state.controllers[0] : arrivedMsb;
    int lsb = arrivedLsb == AS_IT_IS ? state.controllers[32] : arrivedLsb;
    SoundInstrument found = bank.find(isDrums(msb, xg), msb, lsb, coming);
    if (found != null) {
      waves.wanted(found);
    }
  }

  /** Sets a parameter of one key. */
  void editKey(int parameter, int key, int value) {
    state.keys.set(parameter, key, value);
  }

  /** Returns the selected program as ulPatch of a download has it. */
  int patch() {
    return (wantsDrums ? DRUM_PATCH : 0) | bankMsb << 16 | bankLsb << 8 | program;
  }

  /** Returns the instrument that plays a key, or null for silence. */
  SoundInstrument having(int key) {
    SoundInstrument found = instrument == null ? null : instrument.having(key);
    return found == null && standardKit != null ? standardKit.having(key) : found;
  }

  /** Says that its notes may be next. */
  void expect(WaveLoader waves) {
    if (instrument != null) {
      waves.wanted(instrument);
    }
    if (standardKit != null) {
      waves.wanted(standardKit);
    }
  }

  /** Returns whether the part plays a drum kit. */
  boolean isDrums() {
    return instrument != null && instrument.patch().drum();
  }
}
