package org.dmus.port.filter;

import java.io.IOException;
import java.util.Arrays;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.portcls.DMusStreamType;
import org.dmus.wave.WaveOutput;

/**
 * The wave sink: in RUN it pulls audio out of a software synthesizer's stream and writes it to an
 * output.
 *
 * <p>An output that paces itself (a sound card) is kept full; any other gets exactly the frames
 * whose time has come on the master clock, plus a lead in real time. While the miniport is away it
 * writes silence.
 */
final class WavePin extends Pin {
  /** Frames of one render call at most. */
  private static final int BLOCK_FRAMES = 2048;

  /** How far rendering runs ahead of the master clock in real time. */
  private static final long LEAD_100NS = 40 * ReferenceTime.PER_MILLISECOND;

  /**
   * How often the sink works in real time; half the 20 ms of the original, so that none is missed.
   */
  private static final long PERIOD_100NS = 10 * ReferenceTime.PER_MILLISECOND;

  private static final long SYNC_PERIOD_100NS = 20 * ReferenceTime.PER_MILLISECOND;

  private final WaveOutput output;
  private final int sampleRate;
  private final float[][] planes;
  private final boolean offline;
  private long position;
  private long runPosition;
  private long runTime100ns;
  private long nextSync100ns;
  private int outputCapacity;
  private boolean starting;
  private boolean outputFailed;

  WavePin(
      Filter filter,
      int pinId,
      WaveFormat format,
      EventPool pool,
      WaveOutput output,
      boolean offline) {
    super(filter, pinId, DMusStreamType.WAVE_SINK, KsDataFormat.pcm(format), pool);
    this.output = output;
    this.sampleRate = format.sampleRate();
    this.planes = new float[format.channels()][BLOCK_FRAMES];
    this.offline = offline;
  }

  @Override
  Engine.Stage stage() {
    return Engine.Stage.WAVE;
  }

  @Override
  void opened(IMXF newStream) {
    if (!(newStream instanceof ISynthSinkDMus)) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST, "the stream of a wave pin must be an ISynthSinkDMus");
    }
    starting = true;
  }

  @Override
  void entered(KsState from, KsState to) {
    if (to == KsState.RUN) {
      starting = true;
      runTime100ns = engine.clock().getTime();
      runPosition = position;
      writableFrames();
    } else if (to == KsState.STOP) {
      position = 0;
    }
  }

  @Override
  long workNow(long now) {
    if (state() != KsState.RUN || outputFailed) {
      return NEVER;
    }
    ISynthSinkDMus synth = (ISynthSinkDMus) mxf();
    synchronise(synth, now);
    renderUntilFull(synth, now);
    return offline ? Math.max(now + 1, nextBlock100ns()) : now + PERIOD_100NS;
  }

  private long nextBlock100ns() {
    return runTime100ns
        + ReferenceTime.ceilingOfFrame(position - runPosition + BLOCK_FRAMES, sampleRate);
  }

  /** How much the output takes; at its emptiest, that is how much it holds. */
  private int writableFrames() {
    try {
      int writable = Math.max(0, output.writableFrames());
      outputCapacity = Math.max(outputCapacity, writable);
      return writable;
    } catch (RuntimeException e) {
      failOutput(e);
      return 0;
    }
  }

  private void failOutput(Exception cause) {
    outputFailed = true;
    fail(cause);
  }

  @Override
  boolean isBroken() {
    return outputFailed;
  }

  private void synchronise(ISynthSinkDMus synth, long now) {
    if (synth == null || !(starting || !offline && now >= nextSync100ns)) {
      return;
    }
    // Both read "now" on their own clock: the frame that is heard, and the master clock.
    synth.syncToMaster(ReferenceTime.fromFrames(heardPosition(), sampleRate), starting);
    starting = false;
    nextSync100ns = now + SYNC_PERIOD_100NS;
  }

  private long heardPosition() {
    if (offline || position == runPosition) {
      return position;
    }
    long buffered =
        output.isRealTime()
            ? outputCapacity - writableFrames()
            : ReferenceTime.toFrames(LEAD_100NS, sampleRate);
    return Math.max(runPosition, position - buffered);
  }

  private void renderUntilFull(ISynthSinkDMus synth, long now) {
    int writable = writableFrames();
    if (output.isRealTime() && position > runPosition && writable >= outputCapacity) {
      counters.underruns++;
    }
    long frames = framesWanted(now, writable);
    while (frames > 0 && !outputFailed) {
      int block = (int) Math.min(frames, BLOCK_FRAMES);
      renderBlock(synth, block);
      frames -= block;
    }
  }

  private long framesWanted(long now, int writable) {
    if (output.isRealTime()) {
      return Math.min(writable, sampleRate); // one that says more has to be asked again
    }
    long lead = offline ? 0 : LEAD_100NS;
    long target = runPosition + ReferenceTime.toFrames(now + lead - runTime100ns, sampleRate);
    return Math.min(writable, target - position);
  }

  private void renderBlock(ISynthSinkDMus synth, int frames) {
    for (float[] plane : planes) {
      Arrays.fill(plane, 0, frames, 0f);
    }
    if (synth != null) {
      synth.render(planes, 0, frames, position);
    }
    position += frames;
    counters.frames += frames;
    try {
      output.write(planes, frames);
    } catch (IOException | RuntimeException e) {
      failOutput(e);
    }
  }
}
