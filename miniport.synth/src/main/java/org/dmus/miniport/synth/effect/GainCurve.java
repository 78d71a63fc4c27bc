package org.dmus.miniport.synth.effect;

import java.util.Arrays;

/**
 * Smooths gains without ever being above them: the least of a span of frames, released slowly, then
 * averaged over as many frames. In whole numbers, so that no error adds up and full gain is full
 * gain. Audio thread only.
 */
final class GainCurve {

  /** Full gain. */
  static final int ONE = 1 << 30;

  private static final int ONE_BITS = 30;

  private final int span;
  private final int releasePerFrame;
  private final int[] wanted;
  private final int[] released;

  /** The places of those wanted gains that are less than all after them; a ring. */
  private final int[] candidates;

  private int first;
  private int count;
  private int at;
  private int level;
  private long sum;

  /**
   * Begins at full gain.
   *
   * @param span frames
   * @param releaseFrames frames in which all but 1/e of the way back to full gain is made
   */
  GainCurve(int span, double releaseFrames) {
    this.span = span;
    releasePerFrame = (int) (ONE * (1 - StrictMath.exp(-1 / releaseFrames)));
    wanted = new int[span];
    released = new int[span];
    candidates = new int[span];
    clear();
  }

  /**
   * Takes the gain that a frame wants, 0..{@link #ONE}, and returns the gain, 0..1, of the frame
   * {@code span - 1} before it.
   */
  float next(int gain) {
    int least = least(gain);
    int up = level + 1 + (int) ((long) (ONE - level) * releasePerFrame >> ONE_BITS);
    level = Math.min(least, Math.min(up, ONE));
    sum += level - released[at];
    released[at] = level;
    at = at + 1 == span ? 0 : at + 1;
    return sum == (long) span * ONE ? 1 : (float) ((double) sum / span / ONE);
  }

  private int least(int gain) {
    wanted[at] = gain;
    if (count > 0 && candidates[first] == at) {
      first = next(first, 1);
      count--;
    }
    while (count > 0 && wanted[candidates[next(first, count - 1)]] >= gain) {
      count--;
    }
    candidates[next(first, count)] = at;
    count++;
    return wanted[candidates[first]];
  }

  private int next(int place, int by) {
    int to = place + by;
    return to >= span ? to - span : to;
  }

  void clear() {
    Arrays.fill(wanted, ONE);
    Arrays.fill(released, ONE);
    level = ONE;
    sum = (long) span * ONE;
    first = 0;
    count = 0;
    at = 0;
  }
}
