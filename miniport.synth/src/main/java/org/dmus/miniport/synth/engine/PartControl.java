package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ChannelState;

/** What system exclusive messages set in a part, whoever made them up. Audio thread only. */
final class PartControl {
  private static final int MOST_BEND = 24;
  private static final int MONO = 126;

  private final ControlLogic logic;
  private final GroupControl control;

  PartControl(ControlLogic logic, GroupControl control) {
    this.logic = logic;
    this.control = control;
  }

  /** Acts as a controller does. */
  void controller(ChannelGroup group, Part part, int number, int value) {
    logic.controller(group, part, number, value);
  }

  void program(ChannelGroup group, Part part, int number) {
    control.program(group, part, number);
  }

  /** Lets a part hear another channel; 16 and more = none. */
  void receive(ChannelGroup group, Part part, int channel) {
    group.listen(part, channel);
  }

  void mono(ChannelGroup group, Part part, boolean on) {
    logic.controller(group, part, on ? MONO : MONO + 1, 0);
  }

  /** Makes a part play drums with a map, from 1; negative = drums without; 0 = none. */
  void drumMap(ChannelGroup group, Part part, int map) {
    part.state.drumMap = map;
    control.drums(group, part, map != 0);
  }

  void bendRange(Part part, int semitones) {
    part.state.bendRange14 = Math.max(0, Math.min(MOST_BEND, semitones)) << 7;
    control.refresh(part);
  }

  void modulationDepth(Part part, float cents) {
    part.state.modulationDepth14 = Math.round(cents * ChannelState.MODULATION_STEPS_PER_CENT);
    control.refresh(part);
  }

  void edit(Part part, int parameter, int value) {
    part.state.edits.set(parameter, value);
    control.refresh(part);
  }

  void route(Part part, int source, int destination, int value) {
    part.state.routes.set(source, destination, value);
    control.refresh(part);
  }

  /** Tunes a pitch class, 64 = not; on notes that sound, too. */
  void scale(Part part, int pitchClass, int cents) {
    part.state.tuning.scale(pitchClass, cents - 64);
    control.retune(part, true);
  }

  /** Sets a parameter of a key in every part that plays drums with a map. */
  void drum(ChannelGroup group, int map, int parameter, int key, int value) {
    for (Part part : group.parts) {
      if (part.state.drumMap == map) {
        part.editKey(parameter, key, value);
        control.retune(part, true);
        control.refresh(part);
      }
    }
  }

  /** Forgets what was set for the keys of a map. */
  void forgetDrums(ChannelGroup group, int map) {
    for (Part part : group.parts) {
      if (part.state.drumMap == map) {
        part.state.keys.clear();
        control.retune(part, true);
        control.refresh(part);
      }
    }
  }
}
