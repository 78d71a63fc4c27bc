package org.dmus.tck.probe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;

/** A synthesizer's wave stream: every frame has the value of its position plus one. */
public class SynthProbe implements ISynthSinkDMus {
  /** A call of {@link ISynthSinkDMus#render}. */
  public record Rendered(long at100ns, long position, int frames) {
    /** {@return the position behind it} */
    public long end() {
      return position + frames;
    }
  }

  /** A call of {@link ISynthSinkDMus#syncToMaster}. */
  public record Synced(long at100ns, long slaveTime100ns, boolean start) {}

  /** The render calls, in order. */
  public final List<Rendered> rendered = new CopyOnWriteArrayList<>();

  /** The calls that tie the clocks, in order. */
  public final List<Synced> synced = new CopyOnWriteArrayList<>();

  /** The states it was asked to go to, in order. */
  public final List<KsState> states = new CopyOnWriteArrayList<>();

  /** How often it was closed. */
  public final AtomicInteger closed = new AtomicInteger();

  private final IMasterClock clock;
  private final int sampleRate;
  private volatile long startTime100ns;

  /**
   * Creates a stream.
   *
   * @param clock the master clock
   * @param sampleRate frames per second
   */
  public SynthProbe(IMasterClock clock, int sampleRate) {
    this.clock = clock;
    this.sampleRate = sampleRate;
  }

  @Override
  public void render(float[][] planes, int offset, int frames, long position) {
    rendered.add(new Rendered(clock.getTime(), position, frames));
    for (int i = 0; i < frames; i++) {
      planes[0][offset + i] += position + i + 1;
    }
  }

  @Override
  public void syncToMaster(long slaveTime, boolean start) {
    synced.add(new Synced(clock.getTime(), slaveTime, start));
    if (start) {
      startTime100ns = clock.getTime() - slaveTime;
    }
  }

  @Override
  public long sampleToRefTime(long frame) {
    return startTime100ns + ReferenceTime.fromFrames(frame, sampleRate);
  }

  @Override
  public long refTimeToSample(long time100ns) {
    return ReferenceTime.toFrames(time100ns - startTime100ns, sampleRate);
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    return NtStatus.SUCCESS;
  }

  @Override
  public void setState(KsState state) {
    states.add(state);
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
