package org.dmus.dls;

/** Sources, destinations and transforms of connection blocks (DLS 2.2 §1.14.4, Table 9). */
public final class Articulator {

  /** No source: full scale. */
  public static final int SRC_NONE = 0x0000;

  /** Modulation LFO. */
  public static final int SRC_LFO = 0x0001;

  /** Key-on velocity. */
  public static final int SRC_KEY_ON_VELOCITY = 0x0002;

  /** Key number. */
  public static final int SRC_KEY_NUMBER = 0x0003;

  /** Volume envelope. */
  public static final int SRC_EG1 = 0x0004;

  /** Modulation envelope. */
  public static final int SRC_EG2 = 0x0005;

  /** Pitch wheel. */
  public static final int SRC_PITCH_WHEEL = 0x0006;

  /** Polyphonic pressure. */
  public static final int SRC_POLY_PRESSURE = 0x0007;

  /** Channel pressure. */
  public static final int SRC_CHANNEL_PRESSURE = 0x0008;

  /** Vibrato LFO. */
  public static final int SRC_VIBRATO = 0x0009;

  /** Controller n is {@code SRC_CC + n}. */
  public static final int SRC_CC = 0x0080;

  /** Modulation wheel. */
  public static final int SRC_CC1 = 0x0081;

  /** Channel volume. */
  public static final int SRC_CC7 = 0x0087;

  /** Pan. */
  public static final int SRC_CC10 = 0x008A;

  /** Expression. */
  public static final int SRC_CC11 = 0x008B;

  /** Reverb send. */
  public static final int SRC_CC91 = 0x00DB;

  /** Chorus send. */
  public static final int SRC_CC93 = 0x00DD;

  /** Pitch bend range. */
  public static final int SRC_RPN0 = 0x0100;

  /** Fine tuning. */
  public static final int SRC_RPN1 = 0x0101;

  /** Coarse tuning. */
  public static final int SRC_RPN2 = 0x0102;

  /** Channel pressure by the name that Microsoft's dls2.h adds to the standard's. */
  public static final int SRC_MONO_PRESSURE = 0x000A;

  /** Gain, unit {@link DlsUnits#dbToGain}. */
  public static final int DST_GAIN = 0x0001;

  /** Pitch, relative pitch. */
  public static final int DST_PITCH = 0x0003;

  /** Pan, percent, -50 % left .. 50 % right. */
  public static final int DST_PAN = 0x0004;

  /** Key number generator. */
  public static final int DST_KEY_NUMBER = 0x0005;

  /** Send to the left speaker, percent. */
  public static final int DST_LEFT = 0x0010;

  /** Send to the right speaker, percent. */
  public static final int DST_RIGHT = 0x0011;

  /** Send to the centre speaker, percent. */
  public static final int DST_CENTRE = 0x0012;

  /** Send to the low-frequency speaker, percent; dls2.h calls it 0x0015. */
  public static final int DST_LFE = 0x0013;

  /** Send to the left rear speaker, percent; dls2.h calls it 0x0013. */
  public static final int DST_LEFT_REAR = 0x0014;

  /** Send to the right rear speaker, percent; dls2.h calls it 0x0014. */
  public static final int DST_RIGHT_REAR = 0x0015;

  /** Chorus send, percent. */
  public static final int DST_CHORUS = 0x0080;

  /** Reverb send, percent. */
  public static final int DST_REVERB = 0x0081;

  /** Modulation LFO frequency, absolute pitch. */
  public static final int DST_LFO_FREQUENCY = 0x0104;

  /** Modulation LFO delay, absolute time. */
  public static final int DST_LFO_START_DELAY = 0x0105;

  /** Vibrato LFO frequency, absolute pitch. */
  public static final int DST_VIB_FREQUENCY = 0x0114;

  /** Vibrato LFO delay, absolute time. */
  public static final int DST_VIB_START_DELAY = 0x0115;

  /** Volume envelope attack, absolute time. */
  public static final int DST_EG1_ATTACK_TIME = 0x0206;

  /** Volume envelope decay, absolute time. */
  public static final int DST_EG1_DECAY_TIME = 0x0207;

  /** Volume envelope release, absolute time. */
  public static final int DST_EG1_RELEASE_TIME = 0x0209;

  /** Volume envelope sustain level, percent. */
  public static final int DST_EG1_SUSTAIN_LEVEL = 0x020A;

  /** Volume envelope delay, absolute time. */
  public static final int DST_EG1_DELAY_TIME = 0x020B;

  /** Volume envelope hold, absolute time. */
  public static final int DST_EG1_HOLD_TIME = 0x020C;

  /** Volume envelope shutdown, absolute time. */
  public static final int DST_EG1_SHUTDOWN_TIME = 0x020D;

  /** Modulation envelope attack, absolute time. */
  public static final int DST_EG2_ATTACK_TIME = 0x030A;

  /** Modulation envelope decay, absolute time. */
  public static final int DST_EG2_DECAY_TIME = 0x030B;

  /** Modulation envelope release, absolute time. */
  public static final int DST_EG2_RELEASE_TIME = 0x030D;

  /** Modulation envelope sustain level, percent. */
  public static final int DST_EG2_SUSTAIN_LEVEL = 0x030E;

  /** Modulation envelope delay, absolute time. */
  public static final int DST_EG2_DELAY_TIME = 0x030F;

  /** Modulation envelope hold, absolute time. */
  public static final int DST_EG2_HOLD_TIME = 0x0310;

  /** Filter cutoff, absolute pitch. */
  public static final int DST_FILTER_CUTOFF = 0x0500;

  /** Filter resonance, gain. */
  public static final int DST_FILTER_Q = 0x0501;

  /** Transform code: linear. */
  public static final int TRN_NONE = 0;

  /** Transform code: concave. */
  public static final int TRN_CONCAVE = 1;

  /** Transform code: convex. */
  public static final int TRN_CONVEX = 2;

  /** Transform code: switch. */
  public static final int TRN_SWITCH = 3;

  private Articulator() {}

  /** Composes a transform bit field that acts on the source only. */
  public static int sourceTransform(int code, boolean bipolar, boolean invert) {
    return code << 10 | (bipolar ? 1 << 14 : 0) | (invert ? 1 << 15 : 0);
  }
}
