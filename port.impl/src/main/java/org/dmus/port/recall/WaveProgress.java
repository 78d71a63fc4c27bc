package org.dmus.port.recall;

import org.dmus.mxf.ISynthSinkDMus;

/** How far one wave sink had its streams render. For whoever has the engine's lock. */
public final class WaveProgress {
  private final Rendered all;
  private long until100ns = Long.MIN_VALUE;
  private long round;

  WaveProgress(Rendered all) {
    this.all = all;
  }

  /**
   * Notes that a stream rendered. It says itself which times that covers, by the clock it has now:
   * a moment later it may have corrected it.
   *
   * @param stream the stream
   * @param position the position behind the last frame rendered
   */
  public void rendered(ISynthSinkDMus stream, long position) {
    long until = stream.sampleToRefTime(position);
    // The time of a frame is truncated: the very time may still belong to the frame before.
    until100ns = stream.refTimeToSample(until) < position ? until + 1 : until;
    round = all.nextRound();
  }

  long until100ns() {
    return until100ns;
  }

  long round() {
    return round;
  }

  /** The sink is closed. */
  public void close() {
    all.close(this);
  }
}
