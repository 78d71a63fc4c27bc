package org.dmus.port.stream;

import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.port.engine.Tenure;

/** A synthesizer's stream as the port calls it. */
final class GuardedSynth extends GuardedStream implements ISynthSinkDMus {
  private final ISynthSinkDMus synth;

  GuardedSynth(ISynthSinkDMus synth, Tenure tenure) {
    super(synth, tenure);
    this.synth = synth;
  }

  @Override
  public void render(float[][] planes, int offset, int frames, long position) {
    tenure.enter();
    try {
      synth.render(planes, offset, frames, position);
    } finally {
      tenure.exit();
    }
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    tenure.enter();
    try {
      synth.syncToMaster(slaveTime, start);
    } finally {
      tenure.exit();
    }
  }

  @Override
  public long sampleToRefTime(long frame) {
    return synth.sampleToRefTime(frame);
  }

  @Override
  public long refTimeToSample(long time100ns) {
    return synth.refTimeToSample(time100ns);
  }
}
