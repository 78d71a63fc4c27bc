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
import org.dmus.port.recall.WaveProgress;
import org.dmus.portcls.DMusStreamType;
import org.dmus.wave.WaveOutput;

/**
 * The wave sink: in RUN it pulls audio out of a software synthesizer's stream and writes it to an
 * output.
 *
 * <p>In real time it works every 20 ms: an output that paces itself (a sound card) always holds a
 * {@link WaveLead}, any other gets the frames whose time has come on the master clock, plus that
 * lead. Offline there is no lead, and blocks are large. While the miniport is away it writes
 * silence, in real time only when what was rendered before is nearly played: a swap that is faster
 * leaves no gap. What a stream was cut off in fades away ({@link CutFade}).
 */
final class WavePin extends ClientlessPin {
  /** Frames of one render call at most. */
  private static final int BLOCK_FRAMES = 2048;

  /** How often the sink works in real time, and corrects the drift (dmus-interfaces 12). */
  private static final long PERIOD_100NS = 20 * ReferenceTime.PER_MILLISECOND;

  /** In real time, while the miniport is away: no more silence than to keep the output going. */
  private static final long AWAY_LEAD_100NS = 10 * ReferenceTime.PER_MILLISECOND;

  private static final long AWAY_PERIOD_100NS = 5 * ReferenceTime.PER_MILLISECOND;

  private final WaveOutput output;
  private final int sampleRate;
  private float[][] planes;
  private final boolean offline;
  private final WaveLead lead;
  private final CutFade fade;
  private long position;
  private long runPosition;
  private long runTime100ns;
  private long nextPeriod100ns;
  private boolean starting;
  private boolean outputFailed;
  private WaveProgress progress;

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
    this.lead = new WaveLead(sampleRate);
    this.fade = new CutFade(format.channels(), sampleRate);
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
    nextPeriod100ns = Long.MIN_VALUE; // every millisecond counts
  }

  @Override
  void closing(IMXF oldStream) {
    fade.cut();
  }

  @Override
  void shut() {
    if (progress != null) {
      progress.close();
    }
  }

  @Override
  void abandoned() {
    planes = new float[planes.length][BLOCK_FRAMES]; // the old ones may be rendered to yet
  }

  @Override
  void entered(KsState from, KsState to) {
    if (to == KsState.RUN) {
      progress = progress == null ? filter.rendered().open() : progress;
      starting = true;
      nextPeriod100ns = Long.MIN_VALUE;
      runTime100ns = engine.clock().getTime();
      runPosition = position;
      writableFrames();
    } else if (to == KsState.STOP) {
      position = 0;
      fade.forget();
    }
  }

  @Override
  long workNow(long now) {
    if (state() != KsState.RUN || outputFailed) {
      return NEVER;
    }
    if (!offline && now < nextPeriod100ns) {
      return nextPeriod100ns; // woken for somebody else: one call of render for a period
    }
    ISynthSinkDMus synth = (ISynthSinkDMus) mxf();
    synchronise(synth);
    renderUntilFull(synth, now);
    nextPeriod100ns = now + (synth == null ? AWAY_PERIOD_100NS : PERIOD_100NS);
    return offline ? Math.max(now + 1, nextBlock100ns()) : nextPeriod100ns;
  }

  private long nextBlock100ns() {
    return runTime100ns
        + ReferenceTime.ceilingOfFrame(position - runPosition + BLOCK_FRAMES, sampleRate);
  }

  /** How much the output takes without blocking. */
  private int writableFrames() {
    try {
      int writable = Math.max(0, output.writableFrames());
      lead.observe(writable);
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

  private void synchronise(ISynthSinkDMus synth) {
    if (synth == null || offline && !starting) {
      return;
    }
    // Both read "now" on their own clock: the frame that is heard, and the master clock.
    synth.syncToMaster(slaveTime100ns(), starting);
    starting = false;
  }

  /**
   * Where the output does not say what is heard, it is what is due: to the unit, not to the frame,
   * as a stream that takes over in the middle has to play each event in the frame in which the one
   * before it would have played it.
   */
  private long slaveTime100ns() {
    return isPaced()
        ? ReferenceTime.fromFrames(heardPosition(), sampleRate)
        : ReferenceTime.fromFrames(runPosition, sampleRate)
            + engine.clock().getTime()
            - runTime100ns;
  }

  private long heardPosition() {
    return position == runPosition
        ? position
        : Math.max(runPosition, position - lead.buffered(writableFrames()));
  }

  /** Whether the output says how much it has left to play. */
  private boolean isPaced() {
    return !offline && output.isRealTime() && lead.isKnown();
  }

  private void renderUntilFull(ISynthSinkDMus synth, long now) {
    int writable = writableFrames();
    if (isPaced() && position > runPosition && lead.buffered(writable) == 0) {
      counters.underruns++;
      lead.raise();
    }
    long frames = framesWanted(now, writable, synth == null);
    while (frames > 0 && !outputFailed) {
      int block = (int) Math.min(frames, BLOCK_FRAMES);
      renderBlock(synth, block);
      frames -= block;
    }
  }

  private long framesWanted(long now, int writable, boolean away) {
    if (isPaced()) {
      long held = away ? ReferenceTime.toFrames(AWAY_LEAD_100NS, sampleRate) : lead.frames();
      return Math.min(writable, held - lead.buffered(writable));
    }
    long ahead = offline ? 0 : away ? AWAY_LEAD_100NS : lead.time100ns();
    long target = runPosition + ReferenceTime.toFrames(now + ahead - runTime100ns, sampleRate);
    return Math.min(writable, target - position);
  }

  private void renderBlock(ISynthSinkDMus synth, int frames) {
    for (float[] plane : planes) {
      Arrays.fill(plane, 0, frames, 0f);
    }
    if (synth != null) {
      synth.render(planes, 0, frames, position);
      progress.rendered(synth, position + frames);
    }
    fade.mix(planes, frames);
    position += frames;
    counters.frames += frames;
    try {
      output.write(planes, frames);
    } catch (IOException | RuntimeException e) {
      failOutput(e);
    }
  }
}
