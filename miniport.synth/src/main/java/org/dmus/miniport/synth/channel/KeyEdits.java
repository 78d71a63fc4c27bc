package org.dmus.miniport.synth.channel;

import java.util.Arrays;

/**
 * What was set for single keys of a channel: by the drum parameters of GS and XG, and by GM2's
 * key-based instrument control. Audio thread only.
 */
public final class KeyEdits {

  /** Level, 0..127 on the curve of CC7. */
  public static final int LEVEL = 0;

  /** Level against the instrument's own, 64 = as it is, 127 = twice the amplitude. */
  public static final int PERCENT = 1;

  /** Pan instead of the region's own, 1..127; added to the channel's. */
  public static final int PAN = 2;

  /** Share of the channel's reverb send. */
  public static final int REVERB_SHARE = 3;

  /** Reverb send instead of the channel's. */
  public static final int REVERB = 4;

  /** Share of the channel's chorus send. */
  public static final int CHORUS_SHARE = 5;

  /** Chorus send instead of the channel's. */
  public static final int CHORUS = 6;

  /** Semitones, 64 = none. */
  public static final int COARSE = 7;

  /** Cents times 0.64, 64 = none. */
  public static final int FINE = 8;

  /** Filter cutoff, 64 = as it is: as {@link PartEdits#CUTOFF}. */
  public static final int CUTOFF = 9;

  /** Filter resonance, 64 = as it is: as {@link PartEdits#RESONANCE}. */
  public static final int RESONANCE = 10;

  /** Attack time, 64 = as it is: as {@link PartEdits#ATTACK}. */
  public static final int ATTACK = 11;

  /** Decay time, 64 = as it is: as {@link PartEdits#DECAY}. */
  public static final int DECAY = 12;

  /** What was not set. */
  public static final int UNSET = -1;

  private static final int COUNT = 13;
  private static final int CENTRE = 64;

  private final byte[] values = new byte[COUNT * 128];
  private boolean isSet;

  KeyEdits() {
    clear();
  }

  /** Returns whether anything was set. */
  public boolean isSet() {
    return isSet;
  }

  /** Returns a value, 0..127, or {@link #UNSET}. */
  public int get(int parameter, int key) {
    return values[parameter << 7 | key];
  }

  /** Returns a value less 64; 0 when it was not set. */
  public int offset(int parameter, int key) {
    int value = values[parameter << 7 | key];
    return value == UNSET ? 0 : value - CENTRE;
  }

  /** Sets a value, 0..127. */
  public void set(int parameter, int key, int value) {
    values[parameter << 7 | key] = (byte) value;
    isSet = true;
  }

  /** Forgets everything. */
  public void clear() {
    Arrays.fill(values, (byte) UNSET);
    isSet = false;
  }
}
