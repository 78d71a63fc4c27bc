package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ControllerRoutes;

/**
 * Something that system exclusive messages set in a part, whoever made them up: {@link
 * PartAddresses} says where each maker has it, {@link PartControl} does it.
 *
 * @param kind what it is
 * @param index which of its kind
 */
record PartParameter(Kind kind, int index) {

  enum Kind {
    /** A controller; the index is its number. */
    CONTROLLER,

    /** A controller that is on or off; the index is its number. */
    SWITCH,

    /** CC10, where 0 is a pan at random: the middle here. */
    PAN,
    PROGRAM,

    /** The channel that is heard. */
    CHANNEL,

    /** 0 = one note at a time. */
    POLY,

    /** A map of drums, from 1; 0 = none. */
    RHYTHM,

    /** XG's: 1 plays drums that nobody sets up, 2 to 5 have setups 1 to 4. */
    XG_MODE,
    KEY_SHIFT,
    KEY_LOW,
    KEY_HIGH,
    VELOCITY_DEPTH,
    VELOCITY_OFFSET,
    BEND_RANGE,
    MODULATION_DEPTH,

    /** A sound controller; the index is its number among them. */
    EDIT,

    /** The tuning of a pitch class; the index is the class. */
    SCALE,

    /** A destination of a controller; the index is source and destination. */
    ROUTE,

    /** Which controller a source is; the index is the source. */
    ASSIGN
  }

  static PartParameter of(Kind kind) {
    return new PartParameter(kind, 0);
  }

  static PartParameter controller(int number) {
    return new PartParameter(Kind.CONTROLLER, number);
  }

  static PartParameter edit(int number) {
    return new PartParameter(Kind.EDIT, number);
  }

  static PartParameter route(int source, int destination) {
    return new PartParameter(Kind.ROUTE, source * ControllerRoutes.DESTINATIONS + destination);
  }
}
