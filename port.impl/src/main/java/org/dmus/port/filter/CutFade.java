package org.dmus.port.filter;

import java.util.Arrays;
import org.dmus.mxf.ReferenceTime;

/**
 * Takes the click out of a cut: what sounded when a stream went, from its last value to silence, as
 * half a cosine under what follows. It needs nothing of the stream, which may have crashed.
 */
final class CutFade {
  /** Long enough to be no click, too short to be heard as a note. */
  private static final long LENGTH_100NS = 5 * ReferenceTime.PER_MILLISECOND;

  private final float[] curve;
  private final float[] last;
  private final float[] from;
  private int done;

  CutFade(int channels, int sampleRate) {
    int frames = (int) ReferenceTime.toFrames(LENGTH_100NS, sampleRate);
    curve = new float[frames];
    for (int i = 0; i < frames; i++) {
      curve[i] = (float) (0.5 + 0.5 * Math.cos(Math.PI * (i + 1) / frames));
    }
    last = new float[channels];
    from = new float[channels];
    done = frames;
  }

  /** The stream is gone in the middle of its sound. */
  void cut() {
    System.arraycopy(last, 0, from, 0, last.length);
    done = 0;
  }

  /** Starts without a sound before it. */
  void forget() {
    Arrays.fill(last, 0f);
    done = curve.length;
  }

  /** Adds what is left of the fade to the next frames, and notes how they end. */
  void mix(float[][] planes, int frames) {
    int count = Math.min(frames, curve.length - done);
    for (int channel = 0; channel < planes.length; channel++) {
      float[] plane = planes[channel];
      for (int i = 0; i < count; i++) {
        plane[i] += from[channel] * curve[done + i];
      }
      last[channel] = plane[frames - 1];
    }
    done += count;
  }
}
