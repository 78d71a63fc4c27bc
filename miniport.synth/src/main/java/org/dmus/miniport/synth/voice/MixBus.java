package org.dmus.miniport.synth.voice;

import java.util.Arrays;

/** Where voices add their sound. Audio thread only. */
public final class MixBus {

  /** Most frames of one segment. */
  public static final int SEGMENT = 512;

  /** Reverb send of the segment. */
  public final float[] reverb = new float[SEGMENT];

  /** Chorus send of the segment. */
  public final float[] chorus = new float[SEGMENT];

  final float[] scratch = new float[Voice.BLOCK];

  /** The caller's left channel. */
  public float[] left;

  /** The caller's right channel. */
  public float[] right;

  /** Index of the segment's first frame in {@link #left} and {@link #right}. */
  public int offset;

  /** Whether sends are heard. */
  public boolean effects;

  /** Amplitude of everything. */
  public float masterGain = 1;

  /** Begins a segment at an index of the caller's buffers. */
  public void begin(int offset, int frames) {
    this.offset = offset;
    if (effects) {
      Arrays.fill(reverb, 0, frames, 0);
      Arrays.fill(chorus, 0, frames, 0);
    }
  }
}
