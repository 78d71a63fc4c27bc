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

  /** Source: the controller that was assigned. */
  public static final int CONTROLLER = 2;

  /** How many sources GM2 has; GS and XG have more. */
  public static final int GM2_SOURCES = 3;

  /** Source: the modulation wheel. */
  public static final int MODULATION = 3;

  /** Source: the pitch wheel. */
  public static final int BEND = 4;

  /** Source: another controller that was assigned. */
  public static final int CONTROLLER_2 = 5;

  /** How many sources there are. */
  public static final int SOURCES = 6;

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

  private static final int MODULATION_WHEEL = 1;

  /** General purpose controllers, until others are assigned. */
  private static final int FIRST_GENERAL = 16;

  private static final int BEND_STEPS = 64;

  private final byte[] values = new byte[SOURCES * DESTINATIONS];
  private int controller;
  private int controller2;
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

  /** Assigns a controller to {@link #CONTROLLER} or {@link #CONTROLLER_2}. */
  public void assign(int source, int number) {
    if (source == CONTROLLER) {
      controller = number;
    } else {
      controller2 = number;
    }
  }

  /** Assigns a controller to {@link #CONTROLLER}; another one begins without destinations. */
  public void controller(int number) {
    if (number != controller) {
      controller = number;
      clear(CONTROLLER);
    }
  }

  /** Returns whether a controller was told to act. */
  public boolean uses(int number) {
    return isSet && (number == controller || number == controller2);
  }

  /** Returns where a source stands, 0..127; the pitch wheel -128..127. */
  public int position(int source, ChannelState state, int key) {
    return switch (source) {
      case CHANNEL_PRESSURE -> state.pressure;
      case KEY_PRESSURE -> state.keyPressure[key];
      case MODULATION -> state.controllers[MODULATION_WHEEL];
      case BEND -> (state.bend - ChannelState.BEND_CENTRE) / BEND_STEPS;
      case CONTROLLER_2 -> state.controllers[controller2];
      default -> state.controllers[controller];
    };
  }

  /** Forgets everything. */
  public void clear() {
    for (int source = 0; source < SOURCES; source++) {
      clear(source);
    }
    controller = FIRST_GENERAL;
    controller2 = FIRST_GENERAL + 1;
    isSet = false;
  }

  private void clear(int source) {
    int at = source * DESTINATIONS;
    Arrays.fill(values, at, at + LFO_PITCH, (byte) 64);
    Arrays.fill(values, at + LFO_PITCH, at + DESTINATIONS, (byte) 0);
  }
}
