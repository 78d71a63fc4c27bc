package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.List;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;

/** A synthesizer stream whose sound is a ramp: sample n of the stream is n. */
class RecordingSynth extends RecordingStream implements ISynthSinkDMus {
  final List<Long> positions = new ArrayList<>();
  final List<String> syncs = new ArrayList<>();

  RecordingSynth(IAllocatorMXF allocator, IMasterClock clock) {
    super(allocator, clock);
  }

  @Override
  public void render(float[][] planes, int offset, int frames, long position) {
    positions.add(position);
    for (int i = 0; i < frames; i++) {
      planes[0][offset + i] += position + i;
    }
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    syncs.add(slaveTime + (start ? " start" : ""));
  }

  @Override
  public long sampleToRefTime(long frame) {
    return frame;
  }

  @Override
  public long refTimeToSample(long time100ns) {
    return time100ns;
  }
}
