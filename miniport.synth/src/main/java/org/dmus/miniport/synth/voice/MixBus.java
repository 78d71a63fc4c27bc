package org.dmus.miniport.synth.voice;

import java.util.Arrays;

/**
 * Where voices add their sound during one segment. Every array, the voices' scratch and their ramp
 * too, has the same index for the same frame: only then does the C2 compiler make good vector code
 * of the sums. Audio thread only.
 */
public final class MixBus {

  /** Most frames of one segment. */
  public static final int SEGMENT = 512;

  /** Left sum of the segment. */
  public final float[] left = new float[SEGMENT];

  /** Right sum of the segment. */
  public final float[] right = new float[SEGMENT];

  /** Reverb send of the segment. */
  public final float[] reverb = new float[SEGMENT];

  /** Chorus send of the segment. */
  public final float[] chorus = new float[SEGMENT];

  final float[] scratch = new float[SEGMENT];

  /** Frames that went before each of the voice at work, where its gains move. */
  final float[] ramp = new float[SEGMENT];

  final boolean effects;

  /** Amplitude of everything. */
  public float masterGain = 1;

  /**
   * Creates a silent bus.
   *
   * @param effects whether sends are heard
   */
  public MixBus(boolean effects) {
    this.effects = effects;
  }

  /** Begins a segment in silence. */
  public void begin(int frames) {
    Arrays.fill(left, 0, frames, 0);
    Arrays.fill(right, 0, frames, 0);
    if (effects) {
      Arrays.fill(reverb, 0, frames, 0);
      Arrays.fill(chorus, 0, frames, 0);
    }
  }

  /** Adds the segment to a caller's buffers from an index on. */
  public void addTo(float[] toLeft, float[] toRight, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      toLeft[offset + i] += left[i];
    }
    for (int i = 0; i < frames; i++) {
      toRight[offset + i] += right[i];
    }
  }
}
