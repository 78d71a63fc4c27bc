package org.dmus.miniport.synth.channel;

import java.util.Arrays;

/**
 * How a channel's sound is moved away from what its instrument says: the sound controllers CC71 to
 * CC78 of GM2, which are the part parameters of GS and XG. Each 0..127, 64 = as it is. Audio thread
 * only.
 */
public final class PartEdits {

  /** Filter resonance, CC71. */
  public static final int RESONANCE = 0;

  /** Release time, CC72. */
  public static final int RELEASE = 1;

  /** Attack time, CC73. */
  public static final int ATTACK = 2;

  /** Filter cutoff, CC74. */
  public static final int CUTOFF = 3;

  /** Decay time, CC75. */
  public static final int DECAY = 4;

  /** Vibrato rate, CC76. */
  public static final int VIBRATO_RATE = 5;

  /** Vibrato depth, CC77. */
  public static final int VIBRATO_DEPTH = 6;

  /** Vibrato delay, CC78. */
  public static final int VIBRATO_DELAY = 7;

  /** How many there are. */
  public static final int COUNT = 8;

  private static final int CENTRE = 64;

  private final byte[] values = new byte[COUNT];
  private boolean isSet;

  PartEdits() {
    clear();
  }

  /** Returns whether anything is not as the instrument says. */
  public boolean isSet() {
    return isSet;
  }

  /** Returns a value, 0..127. */
  public int get(int parameter) {
    return values[parameter];
  }

  /** Returns a value less 64. */
  public int offset(int parameter) {
    return values[parameter] - CENTRE;
  }

  /** Sets a value, 0..127. */
  public void set(int parameter, int value) {
    values[parameter] = (byte) value;
    isSet = false;
    for (byte each : values) {
      isSet |= each != CENTRE;
    }
  }

  /** Goes back to what instruments say. */
  public void clear() {
    Arrays.fill(values, (byte) CENTRE);
    isSet = false;
  }
}
