package org.dmus.miniport.synth;

import java.util.Arrays;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.ISynthSinkDMus;

/** The half of a stream that gives sound. */
final class WaveHalf implements ISynthSinkDMus, StreamHalf {
  private static final int MONO_BLOCK = 512;
  private static final float HALF = 0.5f;

  private final SynthStream stream;
  private final WaveFormat format;
  private final IAllocatorMXF allocator;
  private final float[][] stereo;
  private KsState state = KsState.STOP;

  WaveHalf(SynthStream stream, WaveFormat format, IAllocatorMXF allocator) {
    this.stream = stream;
    this.allocator = allocator;
    this.format = format;
    int block = format.channels() == 1 ? MONO_BLOCK : 0;
    stereo = new float[2][block];
  }

  @Override
  public SynthStream stream() {
    return stream;
  }

  WaveFormat format() {
    return format;
  }

  @Override
  public void setState(KsState newState) {
    if (newState == KsState.RUN) {
      stream.synthesizer().statistics().reset();
    } else if (newState == KsState.STOP) {
      stream.synthesizer().cut();
      stream.rewind();
    } else if (state == KsState.RUN) {
      stream.synthesizer().quickStop();
    }
    state = newState;
    if (!isRunning()) {
      stream.downloads().settleAtRest();
    }
  }

  boolean isRunning() {
    return state == KsState.RUN;
  }

  @Override
  public void render(float[][] planes, int offset, int frames, long position) {
    if (format.channels() == 1) {
      renderMono(planes[0], offset, frames, position);
    } else {
      stream.render(planes, offset, frames, position);
    }
    stream.downloads().settle();
  }

  private void renderMono(float[] plane, int offset, int frames, long position) {
    for (int done = 0; done < frames; done += MONO_BLOCK) {
      int block = Math.min(MONO_BLOCK, frames - done);
      Arrays.fill(stereo[0], 0, block, 0);
      Arrays.fill(stereo[1], 0, block, 0);
      stream.render(stereo, 0, block, position + done);
      for (int i = 0; i < block; i++) {
        plane[offset + done + i] += HALF * (stereo[0][i] + stereo[1][i]);
      }
    }
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    stream.syncToMaster(slaveTime, start);
  }

  @Override
  public long sampleToRefTime(long frame) {
    return stream.sampleToRefTime(frame);
  }

  @Override
  public long refTimeToSample(long time100ns) {
    return stream.refTimeToSample(time100ns);
  }

  /** Events belong to the other half: they go back. */
  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (event != null && allocator != null) {
      allocator.putMessage(event);
    }
    return event == null ? NtStatus.SUCCESS : NtStatus.INVALID_DEVICE_REQUEST;
  }

  @Override
  public void close() {
    stream.closeWave();
  }
}
