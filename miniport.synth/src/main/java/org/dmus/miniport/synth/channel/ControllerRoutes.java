package org.dmus.miniport.synth.channel;

import java.util.Arrays;

/**
 * Where pressure and one controller act beside what the instrument says: the controller destination
 * setting of GM2 (CA-022), which are the controller parameters of GS and XG. Audio thread only.
 */
public final class ControllerRoutes {

  /** Source: channel pressure. */
  public static final int CHANNEL_PRESSURE = 0;

  /** Source: key pressure. */
  public static final int KEY_PRESSURE = 1;

  /** Source: the controller that {@link #controller} names. */
  public static final int CONTROLLER = 2;

  /** How many sources there are. */
  public static final int SOURCES = 3;

  /** Destination: pitch, semitones, 64 = none. */
  public static final int PITCH = 0;

  /** Destination: filter cutoff, 150 cents a step, 64 = none. */
  public static final int CUTOFF = 1;

  /** Destination: amplitude, 64 = as it is, 0 = none, 127 = twice. */
  public static final int AMPLITUDE = 2;

  /** Destination: vibrato, 0..127 for 0..600 cents. */
  public static final int LFO_PITCH = 3;

  /** Destination: LFO to cutoff, 0..127 for 0..2,400 cents. */
  public static final int LFO_CUTOFF = 4;

  /** Destination: tremolo, 0..127. */
  public static final int LFO_AMPLITUDE = 5;

  /** How many destinations there are. */
  public static final int DESTINATIONS = 6;

  private static final int NO_CONTROLLER = -1;

  private final byte[] values = new byte[SOURCES * DESTINATIONS];
  private int controller;
  private boolean isSet;

  ControllerRoutes() {
    clear();
  }

  /** Returns whether anything was set. */
  public boolean isSet() {
    return isSet;
  }

  /** Returns how far a source goes, 0..127. */
  public int get(int source, int destination) {
    return values[source * DESTINATIONS + destination];
  }

  /** Sets how far a source goes, 0..127. */
  public void set(int source, int destination, int value) {
    values[source * DESTINATIONS + destination] = (byte) value;
    isSet = true;
  }

  /** Chooses the controller of {@link #CONTROLLER}; another one begins without destinations. */
  public void controller(int number) {
    if (number != controller) {
      controller = number;
      clear(CONTROLLER);
    }
  }

  /** Returns where a source stands, 0..127. */
  public int position(int source, ChannelState state, int key) {
    return switch (source) {
      case CHANNEL_PRESSURE -> state.pressure;
      case KEY_PRESSURE -> state.keyPressure[key];
      default -> controller == NO_CONTROLLER ? 0 : state.controllers[controller];
    };
  }

  /** Forgets everything. */
  public void clear() {
    for (int source = 0; source < SOURCES; source++) {
      clear(source);
    }
    controller = NO_CONTROLLER;
    isSet = false;
  }

  private void clear(int source) {
    int at = source * DESTINATIONS;
    Arrays.fill(values, at, at + LFO_PITCH, (byte) 64);
    Arrays.fill(values, at + LFO_PITCH, at + DESTINATIONS, (byte) 0);
  }
}
