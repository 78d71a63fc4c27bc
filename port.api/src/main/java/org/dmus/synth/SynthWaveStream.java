package org.dmus.synth;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;

/** The wave pin: splits each call at the frames of the events in it. */
final class SynthWaveStream implements ISynthSinkDMus {
  private final SoftwareSynth synth;
  private final SoundSource source;
  private final WaveFormat format;
  private final IAllocatorMXF allocator;
  private final IMasterClock master;
  private boolean isTied;

  SynthWaveStream(
      SoftwareSynth synth,
      SoundSource source,
      WaveFormat format,
      IAllocatorMXF allocator,
      IMasterClock master) {
    this.synth = synth;
    this.source = source;
    this.format = format;
    this.allocator = allocator;
    this.master = master;
    synth.frames().setSampleRate(format.sampleRate());
    source.prepare(format);
  }

  @Override
  public void render(float[][] planes, int offset, int frames, long position) {
    long end = position + frames;
    long at = position;
    while (at < end) {
      long until = isTied ? synth.play(at, end) : end;
      source.render(planes, offset + (int) (at - position), (int) (until - at));
      at = until;
    }
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    if (start) {
      synth.frames().start(slaveTime, master.getTime());
      isTied = true;
    } else {
      synth.frames().correct(slaveTime, master.getTime());
    }
  }

  @Override
  public long sampleToRefTime(long frame) {
    return synth.frames().toTime(frame);
  }

  @Override
  public long refTimeToSample(long time100ns) {
    return synth.frames().toFrame(time100ns);
  }

  @Override
  public void setState(KsState next) {
    if (next == KsState.STOP) {
      source.prepare(format);
      isTied = false;
    }
  }

  /** Events belong to the other pin: they go back. */
  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (event != null && allocator != null) {
      allocator.putMessage(event);
    }
    return event == null ? NtStatus.SUCCESS : NtStatus.INVALID_DEVICE_REQUEST;
  }

  @Override
  public void close() {
    synth.waveClosed();
  }
}
