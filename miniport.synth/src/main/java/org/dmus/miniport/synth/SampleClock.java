package org.dmus.miniport.synth;

import org.dmus.mxf.ReferenceTime;

/**
 * The stream's position as master time: synchronised at the start, then pulled by 1 % of the drift.
 * Converts on any thread; is set by one at a time.
 */
final class SampleClock {
  private static final int PARTS_OF_DRIFT = 100;

  private volatile int sampleRate;
  private volatile long offset100ns;

  SampleClock(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  void setSampleRate(int framesPerSecond) {
    sampleRate = framesPerSecond;
  }

  void start(long slaveTime100ns, long masterTime100ns) {
    offset100ns = masterTime100ns - slaveTime100ns;
  }

  void correct(long slaveTime100ns, long masterTime100ns) {
    offset100ns -= (slaveTime100ns + offset100ns - masterTime100ns) / PARTS_OF_DRIFT;
  }

  long toTime(long frame) {
    return ReferenceTime.fromFrames(frame, sampleRate) + offset100ns;
  }

  long toFrame(long time100ns) {
    return ReferenceTime.toFrames(time100ns - offset100ns, sampleRate);
  }
}
