package org.dmus.miniport.synth.channel;

import java.util.Arrays;

/** The controllers of one MIDI channel. Audio thread only. */
public final class ChannelState {

  /** Where the pitch wheel rests. */
  public static final int BEND_CENTRE = 8192;

  private static final int DRUM_CHANNEL = 9;

  /** Channel number, 0..15. */
  public final int number;

  /** Controllers by number, 0..127 each. */
  public final byte[] controllers = new byte[128];

  /** Polyphonic pressure by key. */
  public final byte[] keyPressure = new byte[128];

  /** Scale tuning by pitch class, cents. */
  public final float[] scaleTuningCents = new float[12];

  /** Channel pressure, 0..127. */
  public int pressure;

  /** Pitch wheel, 0..16383. */
  public int bend;

  /** Registered parameter 0, semitones in the upper seven bits. */
  public int bendRange14;

  /** Registered parameter 1, 8192 in the centre. */
  public int fineTune14;

  /** Registered parameter 2, semitones. */
  public int coarseTuneSemitones;

  /** The selected registered parameter, {@link #NO_PARAMETER} for none. */
  public int parameter;

  /** Whether the channel plays drum kits where the bank does not say otherwise. */
  public boolean drums;

  /** Whether only one note may sound. */
  public boolean mono;

  /** The key that sounded last, -1 when none did: where a portamento starts. */
  public int lastKey;

  /** No parameter is selected. */
  public static final int NO_PARAMETER = 0x3FFF;

  /** Creates a channel in its power-on state. */
  public ChannelState(int number) {
    this.number = number;
    powerOn();
  }

  /** Restores the power-on state of DLS 2.2 §1.12. */
  public void powerOn() {
    Arrays.fill(controllers, (byte) 0);
    controllers[7] = 100;
    controllers[10] = 64;
    controllers[91] = 40;
    drums = number == DRUM_CHANNEL;
    Arrays.fill(scaleTuningCents, 0);
    mono = false;
    lastKey = -1;
    resetControllers();
    bendRange14 = 2 << 7;
    fineTune14 = BEND_CENTRE;
    coarseTuneSemitones = 0;
  }

  /** Resets what CC121 resets: not volume, pan, bank, program, sends or tuning (MMA RP-015). */
  public void resetControllers() {
    controllers[1] = 0;
    controllers[11] = 127;
    Arrays.fill(controllers, 64, 68, (byte) 0);
    controllers[100] = 127;
    controllers[101] = 127;
    Arrays.fill(keyPressure, (byte) 0);
    pressure = 0;
    bend = BEND_CENTRE;
    parameter = NO_PARAMETER;
  }

  /** Returns whether a switch controller is on. */
  public boolean isOn(int controller) {
    return controllers[controller] >= 64;
  }
}
