package org.dmus.port.filter;

import org.dmus.mxf.ReferenceTime;

/**
 * How far the wave sink renders ahead of what is heard: two periods at first, twice as far after
 * each underrun, never farther than the output holds, nor than half a second.
 */
final class WaveLead {
  private static final long START_100NS = 40 * ReferenceTime.PER_MILLISECOND;
  private static final long MOST_100NS = 500 * ReferenceTime.PER_MILLISECOND;

  /** An output that claims to hold more than this tells nothing of what it holds. */
  private static final long CREDIBLE_100NS = 10 * ReferenceTime.PER_SECOND;

  private final int sampleRate;
  private long lead100ns = START_100NS;
  private int capacityFrames;

  WaveLead(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  /** Learns what the output holds: as much as it takes when it is at its emptiest. */
  void observe(int writableFrames) {
    capacityFrames = Math.max(capacityFrames, writableFrames);
  }

  /** Whether what the output takes says how much it still has. */
  boolean isKnown() {
    return capacityFrames <= ReferenceTime.toFrames(CREDIBLE_100NS, sampleRate);
  }

  /** Frames written and not heard yet. */
  int buffered(int writableFrames) {
    return capacityFrames - writableFrames;
  }

  /** The lead, frames; limited by the output where that is known. */
  long frames() {
    long frames = ReferenceTime.toFrames(lead100ns, sampleRate);
    return isKnown() ? Math.min(frames, capacityFrames) : frames;
  }

  long time100ns() {
    return lead100ns;
  }

  /** The output ran dry. */
  void raise() {
    lead100ns = Math.min(MOST_100NS, 2 * lead100ns);
  }
}
