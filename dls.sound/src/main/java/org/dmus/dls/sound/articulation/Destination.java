package org.dmus.dls.sound.articulation;

import org.dmus.dls.Articulator;

/** Indices of destinations: those that run with the note, then those that are read at note-on. */
public final class Destination {

  /** Gain, dB. */
  public static final int GAIN = 0;

  /** Pitch, cents. */
  public static final int PITCH = 1;

  /** Filter cutoff, absolute pitch cents. */
  public static final int CUTOFF = 2;

  /** Pan, -0.5..0.5. */
  public static final int PAN = 3;

  /** Filter resonance, dB. */
  public static final int RESONANCE = 4;

  /** Reverb send, 0..1. */
  public static final int REVERB = 5;

  /** Chorus send, 0..1. */
  public static final int CHORUS = 6;

  /** Modulation LFO frequency, absolute pitch cents. */
  public static final int LFO_FREQUENCY = 7;

  /** Vibrato LFO frequency, absolute pitch cents. */
  public static final int VIBRATO_FREQUENCY = 8;

  /** Send to the left beside what the pan gives, 0..1. */
  public static final int LEFT = 9;

  /** Send to the right beside what the pan gives, 0..1. */
  public static final int RIGHT = 10;

  /** Number of running destinations. */
  public static final int RUNNING = 11;

  /** Modulation LFO delay, time cents. */
  public static final int LFO_DELAY = 11;

  /** Vibrato LFO delay, time cents. */
  public static final int VIBRATO_DELAY = 12;

  /** First of the six times and levels of the volume envelope: delay, attack, hold, decay, ... */
  public static final int EG1 = 13;

  /** First of the same six of the modulation envelope. */
  public static final int EG2 = 19;

  /** Offset of the delay time from {@link #EG1} or {@link #EG2}, time cents. */
  public static final int DELAY = 0;

  /** Offset of the attack time, time cents. */
  public static final int ATTACK = 1;

  /** Offset of the hold time, time cents. */
  public static final int HOLD = 2;

  /** Offset of the decay time, time cents. */
  public static final int DECAY = 3;

  /** Offset of the sustain level, 0..1. */
  public static final int SUSTAIN = 4;

  /** Offset of the release time, time cents. */
  public static final int RELEASE = 5;

  /** Shutdown time, time cents. */
  public static final int EG1_SHUTDOWN = 25;

  /** What is added to the key number, cents; read before everything else. */
  public static final int KEY_NUMBER = 26;

  /** Number of destinations. */
  public static final int COUNT = 27;

  private Destination() {}

  /** Returns the index of a destination number of DLS, -1 for one that is not supported. */
  static int of(int dls) {
    return switch (dls) {
      case Articulator.DST_GAIN -> GAIN;
      case Articulator.DST_PITCH -> PITCH;
      case Articulator.DST_FILTER_CUTOFF -> CUTOFF;
      case Articulator.DST_PAN -> PAN;
      case Articulator.DST_KEY_NUMBER -> KEY_NUMBER;
      case Articulator.DST_LEFT -> LEFT;
      case Articulator.DST_RIGHT -> RIGHT;
      case Articulator.DST_FILTER_Q -> RESONANCE;
      case Articulator.DST_REVERB -> REVERB;
      case Articulator.DST_CHORUS -> CHORUS;
      case Articulator.DST_LFO_FREQUENCY -> LFO_FREQUENCY;
      case Articulator.DST_LFO_START_DELAY -> LFO_DELAY;
      case Articulator.DST_VIB_FREQUENCY -> VIBRATO_FREQUENCY;
      case Articulator.DST_VIB_START_DELAY -> VIBRATO_DELAY;
      case Articulator.DST_EG1_DELAY_TIME -> EG1 + DELAY;
      case Articulator.DST_EG1_ATTACK_TIME -> EG1 + ATTACK;
      case Articulator.DST_EG1_HOLD_TIME -> EG1 + HOLD;
      case Articulator.DST_EG1_DECAY_TIME -> EG1 + DECAY;
      case Articulator.DST_EG1_SUSTAIN_LEVEL -> EG1 + SUSTAIN;
      case Articulator.DST_EG1_RELEASE_TIME -> EG1 + RELEASE;
      case Articulator.DST_EG1_SHUTDOWN_TIME -> EG1_SHUTDOWN;
      case Articulator.DST_EG2_DELAY_TIME -> EG2 + DELAY;
      case Articulator.DST_EG2_ATTACK_TIME -> EG2 + ATTACK;
      case Articulator.DST_EG2_HOLD_TIME -> EG2 + HOLD;
      case Articulator.DST_EG2_DECAY_TIME -> EG2 + DECAY;
      case Articulator.DST_EG2_SUSTAIN_LEVEL -> EG2 + SUSTAIN;
      case Articulator.DST_EG2_RELEASE_TIME -> EG2 + RELEASE;
      default -> -1;
    };
  }

  /** Converts a scale from the file's unit to dB, cents or a fraction. */
  static float scale(int destination, int raw) {
    return switch (destination) {
      case GAIN, RESONANCE -> raw / 655_360f;
      case PAN, REVERB, CHORUS, LEFT, RIGHT, EG1 + SUSTAIN, EG2 + SUSTAIN -> raw / 65_536_000f;
      default -> raw / 65_536f;
    };
  }

  /** Returns whether a destination is an absolute time. */
  static boolean isTime(int destination) {
    return destination >= LFO_DELAY
        && destination <= EG1_SHUTDOWN
        && destination != EG1 + SUSTAIN
        && destination != EG2 + SUSTAIN;
  }
}
