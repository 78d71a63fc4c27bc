package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.voice.Voice;

/**
 * How long a message that only moves something waits for others to act with: as every moment at
 * which messages act costs each voice a new line, there may be one in each control block, and a
 * store of {@value #SPARE} more is saved up while there are fewer. Songs stay within that, and
 * exact; a stream of thousands of controllers a second is thinned out. Audio thread only.
 */
final class Patience {
  private static final int SPARE = 32;
  private static final int SPARE_FRAMES = SPARE * Voice.BLOCK;
  private static final long NOTHING_YET = Long.MIN_VALUE / 2;

  /** The frame at which the moments so far would be over if they had come a block apart. */
  private long spentUntil = NOTHING_YET;

  /**
   * Returns the frame until which such a message waits, seen from a frame; a past one = it acts.
   */
  long end(long frame) {
    return Math.min(spentUntil - SPARE_FRAMES, frame + Voice.BLOCK);
  }

  /** Messages acted. */
  void acted(long frame) {
    long kept = Math.min(spentUntil, frame + SPARE_FRAMES);
    spentUntil = Math.max(frame, kept) + Voice.BLOCK;
  }

  void reset() {
    spentUntil = NOTHING_YET;
  }
}
