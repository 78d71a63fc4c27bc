package org.dmus.player.internal;

import org.dmus.client.IPin;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderProgress;

/** Tells a listener how far a render is, ten times a second. */
final class ProgressReport {
  private static final long INTERVAL_NS = 100_000_000;

  private final RenderListener listener;
  private final IPin music;
  private final MeteredOutput output;
  private final long songFrames;
  private long lastNs = Long.MIN_VALUE;

  ProgressReport(RenderListener listener, IPin music, MeteredOutput output, long songFrames) {
    this.listener = listener;
    this.music = music;
    this.output = output;
    this.songFrames = songFrames;
  }

  /** Reports if the last report was long ago; false when the listener cancels. */
  boolean whenDue(long nowNs) {
    if (lastNs != Long.MIN_VALUE && nowNs - lastNs < INTERVAL_NS) {
      return true;
    }
    lastNs = nowNs;
    return now();
  }

  boolean now() {
    int voices = PinQuery.voices(music);
    return listener.progress(new RenderProgress(output.frames(), songFrames, voices));
  }
}
