package org.dmus.synth;

import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A stream's position as master time: synchronised at the start, then pulled by 1 % of the drift,
 * as {@link ISynthSinkDMus#syncToMaster} wants it. Converts on any thread; is set by one at a time.
 */
@ProviderType
public final class SampleClock {
  private static final int PARTS_OF_DRIFT = 100;

  private volatile int sampleRate;
  private volatile long offset100ns;

  /**
   * Starts with frame 0 at time 0.
   *
   * @param sampleRate frames per second
   */
  public SampleClock(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  /**
   * Counts frames of another length from now on. [control]
   *
   * @param framesPerSecond the rate
   */
  public void setSampleRate(int framesPerSecond) {
    sampleRate = framesPerSecond;
  }

  /**
   * Ties the two clocks. [engine]
   *
   * @param slaveTime100ns time of the sample clock, 100 ns since position 0
   * @param masterTime100ns the master clock's time of that moment
   */
  public void start(long slaveTime100ns, long masterTime100ns) {
    offset100ns = masterTime100ns - slaveTime100ns;
  }

  /**
   * Removes 1 % of the drift. [engine]
   *
   * @param slaveTime100ns time of the sample clock, 100 ns since position 0
   * @param masterTime100ns the master clock's time of that moment
   */
  public void correct(long slaveTime100ns, long masterTime100ns) {
    offset100ns -= (slaveTime100ns + offset100ns - masterTime100ns) / PARTS_OF_DRIFT;
  }

  /**
   * Returns the master time of a frame, 100 ns. [any]
   *
   * @param frame stream position
   */
  public long toTime(long frame) {
    return ReferenceTime.fromFrames(frame, sampleRate) + offset100ns;
  }

  /**
   * Returns the frame that sounds at a master time. [any]
   *
   * @param time100ns master time
   */
  public long toFrame(long time100ns) {
    return ReferenceTime.toFrames(time100ns - offset100ns, sampleRate);
  }
}
