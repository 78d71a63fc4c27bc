package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.SystemClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;

/**
 * No call of the port reaches a stream after its miniport was taken away: threads write, the engine
 * delivers and renders, and one thread swaps all the time. {@code -Ddmus.stale.calls=100000000} for
 * the published figure.
 */
class StaleCallsTest {
  private static final long CALLS = Long.getLong("dmus.stale.calls", 1_000_000);
  private static final int EVENTS = 512;

  private final LongAdder calls = new LongAdder();
  private final LongAdder staleCalls = new LongAdder();
  private final Engine engine = new Engine(new SystemClock());
  private final Filter filter =
      new Filter("swapped", UUID.randomUUID(), engine, false, (what, cause) -> {});
  private volatile Generation generation;

  /** One life of the miniport. */
  private static final class Generation {
    volatile boolean gone;
  }

  @Test
  void noCallReachesAStreamWhoseMiniportIsGone() throws Exception {
    attach();
    IPin music = filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    IPin wave =
        filter.openWavePin(
            FilterFixture.WAVE_PIN,
            new WaveFormat(48_000, 1, WaveFormat.Encoding.FLOAT_32),
            new Nowhere());
    wave.setState(KsState.RUN);
    music.setState(KsState.RUN);
    ExecutorService writers = Executors.newFixedThreadPool(1);
    long swaps = 0;
    RealtimeRunner runner = new RealtimeRunner(engine, "stale");
    try (runner) {
      Future<?> writer = writers.submit(() -> write(music));
      while (calls.sum() < CALLS && !writer.isDone()) {
        swap();
        swaps++;
      }
      writer.get(60, TimeUnit.SECONDS);
      filter.close();
    } finally {
      writers.shutdownNow();
    }
    System.out.printf(
        "StaleCallsTest: %,d calls, %,d swaps, %d stale%n", calls.sum(), swaps, staleCalls.sum());
    assertThat(calls.sum()).isGreaterThanOrEqualTo(CALLS);
    assertThat(staleCalls.sum()).isZero();
    assertThat(swaps).isPositive();
  }

  private void swap() {
    Generation old = generation;
    filter.detach();
    old.gone = true;
    attach();
    Thread.yield();
  }

  private void attach() {
    Generation next = new Generation();
    generation = next;
    filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) ->
            DMusStream.atOnce(
                type == DMusStreamType.WAVE_SINK
                    ? new Wave(next, allocator)
                    : new Music(next, allocator)));
  }

  private Object write(IPin music) {
    ByteBuffer records = DMusBuffer.allocate(EVENTS * DMusBuffer.recordBytes(3));
    byte[] note = {(byte) 0x90, 60, 0};
    for (int i = 0; i < EVENTS; i++) {
      DMusBuffer.put(records, 1, 0, note, 0, note.length);
    }
    records.flip();
    while (calls.sum() < CALLS) {
      records.rewind();
      if (music.write(records, music.presentationTime()) < EVENTS) {
        Thread.yield();
      }
    }
    return null;
  }

  private class Music implements IMXF {
    private final Generation life;
    private final IAllocatorMXF allocator;

    Music(Generation life, IAllocatorMXF allocator) {
      this.life = life;
      this.allocator = allocator;
    }

    final void called() {
      calls.increment();
      if (life.gone) {
        staleCalls.increment();
      }
    }

    @Override
    public void setState(KsState state) {
      called();
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      called();
      return allocator.putMessage(chain);
    }

    @Override
    public void close() {
      called();
    }
  }

  private final class Wave extends Music implements ISynthSinkDMus {
    Wave(Generation life, IAllocatorMXF allocator) {
      super(life, allocator);
    }

    @Override
    public void render(float[][] planes, int offset, int frames, long position) {
      called();
    }

    @Override
    public void syncToMaster(long slaveTime, boolean start) {
      called();
    }

    @Override
    public long sampleToRefTime(long frame) {
      called();
      return frame;
    }

    @Override
    public long refTimeToSample(long time100ns) {
      called();
      return time100ns;
    }
  }

  private static final class Nowhere implements WaveOutput {
    @Override
    public int writableFrames() {
      return Integer.MAX_VALUE;
    }

    @Override
    public void write(float[][] planes, int frames) {}

    @Override
    public boolean isRealTime() {
      return false;
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}
  }
}
