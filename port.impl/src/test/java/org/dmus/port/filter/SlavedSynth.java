package org.dmus.port.filter;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;

/** A silent synthesizer whose clock follows the master by 1 % of the error at each call. */
final class SlavedSynth implements ISynthSinkDMus {
  private final IMasterClock master;
  private double offset100ns;
  double error100ns;
  int syncs;
  int starts;
  int gaps;
  long expectedPosition;
  long latestPosition;
  long latestHeard;

  SlavedSynth(IMasterClock master) {
    this.master = master;
  }

  @Override
  public void render(float[][] planes, int offset, int frames, long position) {
    gaps += position == expectedPosition ? 0 : 1;
    expectedPosition = position + frames;
    latestPosition = Math.max(latestPosition, position + frames);
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    syncs++;
    starts += start ? 1 : 0;
    latestHeard = slaveTime * 48_000 / 10_000_000;
    error100ns = start ? 0 : master.getTime() - (slaveTime + offset100ns);
    offset100ns = start ? master.getTime() - slaveTime : offset100ns + error100ns / 100;
  }

  @Override
  public long sampleToRefTime(long frame) {
    return frame;
  }

  @Override
  public long refTimeToSample(long time100ns) {
    return time100ns;
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    return NtStatus.SUCCESS;
  }

  @Override
  public void close() {}
}
