package org.dmus.mxf;

import org.dmus.thread.AudioThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A software synthesizer's stream, as the port's wave sink sees it (ISynthSinkDMus).
 *
 * <p>Positions and lengths count <em>sample frames</em> (the kernel page says bytes, the published
 * sample uses frames). Position 0 is the first frame after STOP; it goes on counting across PAUSE.
 */
@ConsumerType
public interface ISynthSinkDMus extends IMXF {

  /**
   * Mixes the next frames into a buffer. [data path], [engine]
   *
   * <p>Positions are contiguous: each call starts where the last one ended. An event with
   * presentation time t sounds in exactly frame {@code refTimeToSample(t)}, whatever the length of
   * the calls.
   *
   * @param planes one array per channel of the negotiated format, nominal range -1..1; the stream
   *     <em>adds</em> to what is there
   * @param offset first index to write
   * @param frames number of frames, 1..{@code planes[i].length - offset}
   * @param position stream position of the first frame
   */
  @AudioThread
  void render(float[][] planes, int offset, int frames, long position);

  /**
   * Ties the sample clock to the master clock. [engine]
   *
   * @param slaveTime time of the sample clock, 100 ns since position 0
   * @param start true on the first call after each entry to RUN: from now on {@code
   *     sampleToRefTime(position at slaveTime)} is the master clock's time of this call; false:
   *     removes 1 % of the drift
   */
  @AudioThread
  void syncToMaster(long slaveTime, boolean start);

  /**
   * Converts a stream position to master time. [any]
   *
   * @param frame stream position
   * @return master time, 100 ns
   */
  long sampleToRefTime(long frame);

  /**
   * Converts master time to a stream position. [any]
   *
   * @param time100ns master time
   * @return stream position, frames
   */
  long refTimeToSample(long time100ns);
}
