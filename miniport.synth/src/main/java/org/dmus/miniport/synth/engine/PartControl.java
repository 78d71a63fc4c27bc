package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.channel.ControllerRoutes;
import org.dmus.miniport.synth.channel.KeyEdits;

/** What system exclusive messages set in a part, whoever made them up. Audio thread only. */
final class PartControl {
  private static final int MOST_BEND = 24;
  private static final int MONO = 126;
  private static final int PAN = 10;
  private static final int CENTRE = 64;
  private static final int ON = 127;
  private static final float MOST_MODULATION_CENTS = 600;

  private final ControlLogic logic;
  private final GroupControl control;

  PartControl(ControlLogic logic, GroupControl control) {
    this.logic = logic;
    this.control = control;
  }

  /** Sets a parameter; null is one that we do not have. Returns whether we have it. */
  boolean set(ChannelGroup group, Part part, PartParameter parameter, int value) {
    if (parameter == null) {
      return false;
    }
    ChannelState state = part.state;
    int index = parameter.index();
    switch (parameter.kind()) {
      case CONTROLLER -> logic.controller(group, part, index, value);
      case SWITCH -> logic.controller(group, part, index, value == 0 ? 0 : ON);
      case PAN -> logic.controller(group, part, PAN, value == 0 ? CENTRE : value);
      case PROGRAM -> control.program(group, part, value);
      case CHANNEL -> group.listen(part, value);
      case POLY -> logic.controller(group, part, value == 0 ? MONO : MONO + 1, 0);
      case RHYTHM -> drumMap(group, part, value);
      case XG_MODE -> drumMap(group, part, value < 2 ? -value : value - 1);
      case KEY_SHIFT -> state.partKeyShift = value - CENTRE;
      case KEY_LOW -> state.keyLow = value;
      case KEY_HIGH -> state.keyHigh = value;
      case VELOCITY_DEPTH -> state.velocityDepth = value;
      case VELOCITY_OFFSET -> state.velocityOffset = value;
      case BEND_RANGE -> bendRange(part, value - CENTRE);
      case MODULATION_DEPTH -> modulationDepth(part, MOST_MODULATION_CENTS * value / ON);
      case EDIT -> edit(part, index, value);
      case SCALE -> scale(part, index, value);
      case ROUTE -> route(part, index, value);
      default -> state.routes.assign(index, value);
    }
    return true;
  }

  /** Makes a part play drums with a map, from 1; negative = drums without; 0 = none. */
  private void drumMap(ChannelGroup group, Part part, int map) {
    part.state.drumMap = map;
    control.drums(group, part, map != 0);
  }

  private void bendRange(Part part, int semitones) {
    part.state.bendRange14 = Math.max(0, Math.min(MOST_BEND, semitones)) << 7;
    control.refresh(part);
  }

  private void modulationDepth(Part part, float cents) {
    part.state.modulationDepth14 = Math.round(cents * ChannelState.MODULATION_STEPS_PER_CENT);
    control.refresh(part);
  }

  private void edit(Part part, int parameter, int value) {
    part.state.edits.set(parameter, value);
    control.refresh(part);
  }

  private void route(Part part, int index, int value) {
    int source = index / ControllerRoutes.DESTINATIONS;
    part.state.routes.set(source, index % ControllerRoutes.DESTINATIONS, value);
    control.refresh(part);
  }

  /** Tunes a pitch class, 64 = not; on notes that sound, too. */
  private void scale(Part part, int pitchClass, int cents) {
    part.state.tuning.scale(pitchClass, cents - CENTRE);
    control.retune(part, true);
  }

  /**
   * Sets a parameter of a key in every part that plays drums with a map.
   *
   * @return false when it is {@link KeyEdits#UNSET}, one that we do not have
   */
  boolean drum(ChannelGroup group, int map, int parameter, int key, int value) {
    if (parameter == KeyEdits.UNSET) {
      return false;
    }
    for (Part part : group.parts) {
      if (part.state.drumMap == map) {
        part.editKey(parameter, key, value);
        control.retune(part, true);
        control.refresh(part);
      }
    }
    return true;
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
