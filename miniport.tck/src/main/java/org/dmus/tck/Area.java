package org.dmus.tck;

/** What a check is about: the chapters of a report, in their order. */
public enum Area {
  /** What a component says it is. */
  DESCRIPTION("description"),
  /** From init to close. */
  LIFE_CYCLE("life cycle"),
  /** Who calls, who is called, and what waits. */
  THREADING("threading"),
  /** Events and buffers: all come back, once, untouched. */
  ALLOCATOR("allocator hygiene"),
  /** The states of a stream. */
  STATES("state machine"),
  /** Times, order, clocks. */
  TIMING("timing"),
  /** What is delivered, where. */
  DELIVERY("delivery"),
  /** What a synthesizer renders. */
  SOUND("sound"),
  /** What comes from a device. */
  CAPTURE("capture"),
  /** Resources, power, the MPU-401. */
  DEVICE("device"),
  /** Property tables and downloads. */
  PROPERTIES("properties"),
  /** Many clients of one port. */
  CLIENTS("clients"),
  /** Updates while it plays. */
  HOT_SWAP("hot swap"),
  /** Closed, stopped and uninstalled while it is busy. */
  SHUTDOWN("shutdown under load"),
  /** What is left when the bundle is gone. */
  CLASS_LOADER("class-loader leak"),
  /** Whatever it is given. */
  BAD_INPUT("bad input");

  private final String title;

  Area(String title) {
    this.title = title;
  }

  /** {@return as a report writes it} */
  public String title() {
    return title;
  }
}
