package org.dmus.miniport.synth.channel;

import java.util.Arrays;

/** The controllers of one MIDI channel. Audio thread only. */
public final class ChannelState {

  /** Where the pitch wheel rests. */
  public static final int BEND_CENTRE = 8192;

  private static final int DRUM_CHANNEL = 9;
  private static final int CENTRE = 64;

  /** Channel number, 0..15. */
  public final int number;

  /** Controllers by number, 0..127 each. */
  public final byte[] controllers = new byte[128];

  /** Polyphonic pressure by key. */
  public final byte[] keyPressure = new byte[128];

  /** How its keys are tuned. */
  public final ChannelTuning tuning = new ChannelTuning();

  /** How its sound is moved away from what the instrument says. */
  public final PartEdits edits = new PartEdits();

  /** What was set for single keys. */
  public final KeyEdits keys = new KeyEdits();

  /** Where its pressure and a controller act beside what the instrument says. */
  public final ControllerRoutes routes = new ControllerRoutes();

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

  /** Universal master coarse tuning, semitones. */
  public int masterKeyShift;

  /** Key shift of the part, semitones. */
  public int partKeyShift;

  /** Lowest key that is heard. */
  public int keyLow;

  /** Highest key that is heard. */
  public int keyHigh;

  /** How much of a velocity counts, 64 = all of it. */
  public int velocityDepth;

  /** What is added to a velocity, 64 = nothing, two for each step. */
  public int velocityOffset;

  /** Which set-up of drums it shares with others, from 1; else none. */
  public int drumMap;

  /** Registered parameter 3, the tuning program. */
  public int tuningProgram;

  /** Registered parameter 4, the bank of the tuning program. */
  public int tuningBank;

  /** Registered parameter 5, semitones in the upper seven bits; negative = as instruments say. */
  public int modulationDepth14;

  /**
   * The selected parameter, 14 bits, with {@link #UNREGISTERED} for NRPNs; {@link #NO_PARAMETER}
   * for none.
   */
  public int parameter;

  /** Whether the channel plays drum kits where the bank does not say otherwise. */
  public boolean drums;

  /** Whether only one note may sound. */
  public boolean mono;

  /** The key that CC84 says the next note starts from, -1 for none. */
  public int portamentoKey;

  /** The key that sounded last, -1 when none did: where a portamento starts. */
  public int lastKey;

  /** Steps of {@link #modulationDepth14} in a cent. */
  public static final float MODULATION_STEPS_PER_CENT = 1.28f;

  /** Bit of {@link #parameter}: not registered. */
  public static final int UNREGISTERED = 1 << 14;

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
    tuning.powerOn();
    edits.clear();
    keys.clear();
    routes.clear();
    mono = false;
    lastKey = -1;
    portamentoKey = -1;
    resetControllers();
    bendRange14 = 2 << 7;
    fineTune14 = BEND_CENTRE;
    coarseTuneSemitones = 0;
    masterKeyShift = 0;
    partKeyShift = 0;
    keyLow = 0;
    keyHigh = 127;
    velocityDepth = CENTRE;
    velocityOffset = CENTRE;
    drumMap = drums ? 1 : 0;
    tuningProgram = 0;
    tuningBank = 0;
    modulationDepth14 = -1;
  }

  /** Returns the velocity of a note, 1..127, that was struck with another. */
  public int velocity(int struck) {
    int sensed = velocityDepth * struck / CENTRE + 2 * (velocityOffset - CENTRE);
    return Math.max(1, Math.min(127, sensed));
  }

  /** Returns how many keys above the one that is pressed the one that sounds is; not for drums. */
  public int keyShift() {
    return coarseTuneSemitones + masterKeyShift + partKeyShift;
  }

  /**
   * Selects the parameter that two controllers name.
   *
   * @param msb number of the one with the upper bits; the other is the one below
   * @param kind {@link #UNREGISTERED} or 0
   */
  public void select(int msb, int kind) {
    int number = controllers[msb] << 7 | controllers[msb - 1];
    parameter = number == NO_PARAMETER ? NO_PARAMETER : number | kind;
  }

  /** Returns whether anything is not as instruments say. */
  public boolean isEdited() {
    return edits.isSet() || keys.isSet() || routes.isSet() || modulationDepth14 >= 0;
  }

  /** Returns the vibrato of a full modulation wheel, cents; negative = as instruments say. */
  public float modulationDepthCents() {
    return modulationDepth14 / MODULATION_STEPS_PER_CENT;
  }

  /** Resets what CC121 resets: not volume, pan, bank, program, sends or tuning (MMA RP-015). */
  public void resetControllers() {
    controllers[1] = 0;
    controllers[11] = 127;
    Arrays.fill(controllers, 64, 68, (byte) 0);
    Arrays.fill(controllers, 98, 102, (byte) 127);
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
