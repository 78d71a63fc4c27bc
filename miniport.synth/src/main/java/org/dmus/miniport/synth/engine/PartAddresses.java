package org.dmus.miniport.synth.engine;

import static org.dmus.miniport.synth.channel.ControllerRoutes.*;
import static org.dmus.miniport.synth.engine.PartParameter.controller;
import static org.dmus.miniport.synth.engine.PartParameter.edit;
import static org.dmus.miniport.synth.engine.PartParameter.of;
import static org.dmus.miniport.synth.engine.PartParameter.route;

import org.dmus.miniport.synth.channel.PartEdits;
import org.dmus.miniport.synth.engine.PartParameter.Kind;

/** Where a maker has the parameters of a part: one table for each block of addresses. */
final class PartAddresses {
  private static final int PITCH_CLASSES = 12;

  private final PartParameter[] parameters = new PartParameter[128];

  /** GS: 40 1n. */
  static final PartAddresses GS_PART =
      new PartAddresses()
          .at(0x00, controller(0), of(Kind.PROGRAM), of(Kind.CHANNEL))
          .at(0x13, of(Kind.POLY))
          .at(0x15, of(Kind.RHYTHM), of(Kind.KEY_SHIFT))
          .at(0x19, controller(7), of(Kind.VELOCITY_DEPTH), of(Kind.VELOCITY_OFFSET))
          .at(0x1C, of(Kind.PAN), of(Kind.KEY_LOW), of(Kind.KEY_HIGH))
          .at(0x1F, assign(CONTROLLER), assign(CONTROLLER_2))
          .at(0x21, controller(93), controller(91))
          .at(0x30, edit(PartEdits.VIBRATO_RATE), edit(PartEdits.VIBRATO_DEPTH))
          .at(0x32, edit(PartEdits.CUTOFF), edit(PartEdits.RESONANCE))
          .at(0x34, edit(PartEdits.ATTACK), edit(PartEdits.DECAY), edit(PartEdits.RELEASE))
          .at(0x37, edit(PartEdits.VIBRATO_DELAY))
          .scale(0x40);

  /** GS: 40 2n; the rates of LFOs and a second LFO cannot be moved here. */
  static final PartAddresses GS_CONTROLLERS =
      new PartAddresses()
          .gsRoutes(0x00, MODULATION)
          .at(0x04, of(Kind.MODULATION_DEPTH))
          .gsRoutes(0x10, BEND)
          .at(0x10, of(Kind.BEND_RANGE))
          .gsRoutes(0x20, CHANNEL_PRESSURE)
          .gsRoutes(0x30, KEY_PRESSURE)
          .gsRoutes(0x40, CONTROLLER)
          .gsRoutes(0x50, CONTROLLER_2);

  /** XG: 08 nn. */
  static final PartAddresses XG_PART =
      new PartAddresses()
          .at(0x01, controller(0), controller(32), of(Kind.PROGRAM), of(Kind.CHANNEL))
          .at(0x05, of(Kind.POLY))
          .at(0x07, of(Kind.XG_MODE), of(Kind.KEY_SHIFT))
          .at(0x0B, controller(7), of(Kind.VELOCITY_DEPTH), of(Kind.VELOCITY_OFFSET))
          .at(0x0E, of(Kind.PAN), of(Kind.KEY_LOW), of(Kind.KEY_HIGH))
          .at(0x12, controller(93), controller(91))
          .at(0x15, edit(PartEdits.VIBRATO_RATE), edit(PartEdits.VIBRATO_DEPTH))
          .at(0x17, edit(PartEdits.VIBRATO_DELAY))
          .at(0x18, edit(PartEdits.CUTOFF), edit(PartEdits.RESONANCE))
          .at(0x1A, edit(PartEdits.ATTACK), edit(PartEdits.DECAY), edit(PartEdits.RELEASE))
          .xgRoutes(0x1D, MODULATION)
          .at(0x20, of(Kind.MODULATION_DEPTH))
          .xgRoutes(0x23, BEND)
          .at(0x23, of(Kind.BEND_RANGE))
          .scale(0x41)
          .xgRoutes(0x4D, CHANNEL_PRESSURE)
          .xgRoutes(0x53, KEY_PRESSURE)
          .at(0x59, assign(CONTROLLER))
          .xgRoutes(0x5A, CONTROLLER)
          .at(0x60, assign(CONTROLLER_2))
          .xgRoutes(0x61, CONTROLLER_2)
          .at(0x67, new PartParameter(Kind.SWITCH, 65), controller(5));

  private PartAddresses() {}

  private static PartParameter assign(int source) {
    return new PartParameter(Kind.ASSIGN, source);
  }

  /** Returns what is at an address; null where nothing is that we have. */
  PartParameter get(int address) {
    return address < parameters.length ? parameters[address] : null;
  }

  private PartAddresses at(int address, PartParameter... several) {
    System.arraycopy(several, 0, parameters, address, several.length);
    return this;
  }

  private PartAddresses scale(int address) {
    for (int i = 0; i < PITCH_CLASSES; i++) {
      parameters[address + i] = new PartParameter(Kind.SCALE, i);
    }
    return this;
  }

  private PartAddresses gsRoutes(int address, int source) {
    return at(address, route(source, PITCH), route(source, CUTOFF), route(source, AMPLITUDE))
        .at(address + 4, route(source, LFO_PITCH), route(source, LFO_CUTOFF))
        .at(address + 6, route(source, LFO_AMPLITUDE));
  }

  private PartAddresses xgRoutes(int address, int source) {
    return at(address, route(source, PITCH), route(source, CUTOFF), route(source, AMPLITUDE))
        .at(address + 3, route(source, LFO_PITCH), route(source, LFO_CUTOFF))
        .at(address + 5, route(source, LFO_AMPLITUDE));
  }
}
