package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Test;

/** What the engine's thread pays: no allocation, no waiting. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.ALLOCATOR)
public class DataPathContract {
  private static final int WARM_UP = 30_000;
  private static final int MEASURED = 1_000;
  private static final int ROUNDS = 5;
  private static final int BLOCK = 256;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void playingAnEventAllocatesNothing(MiniportBench bench) {
    assumeTrue(bench.subject().isForRealTime(), "this miniport does not promise it");
    TestStream stream = bench.openRender().to(KsState.RUN);
    bench.device().listen();
    Player player = new Player(bench, stream);
    player.play(WARM_UP);
    long least = Long.MAX_VALUE;
    for (int round = 0;
        round < ROUNDS;
        round++) { // a class that is loaded late is no cost an event
      least = Math.min(least, player.play(MEASURED));
    }
    assertThat(least).as("bytes allocated in 1000 calls of putMessage and render").isZero();
  }

  /** Plays events, and counts what {@code putMessage} and {@code render} allocate. */
  private final class Player {
    private final MiniportBench bench;
    private final TestStream stream;
    private final float[][] planes = new float[2][BLOCK];

    Player(MiniportBench bench, TestStream stream) {
      this.bench = bench;
      this.stream = stream;
    }

    long play(int events) {
      long allocated = 0;
      for (int i = 0; i < events; i++) {
        var event = bench.pool().event(Messages.control(i));
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        stream.put(event);
        if (bench.wave() != null) {
          bench.wave().renderInto(planes, BLOCK);
        }
        allocated += threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        if (bench.pool().used() > 500) {
          bench.settle();
        }
      }
      bench.settle();
      return allocated;
    }
  }

  @Test
  void aDeviceThatTakesNothingDoesNotHoldUpTheEngine(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    bench.device().stall();
    for (int i = 0; i < 900; i++) {
      stream.put(bench.pool().event(Messages.control(i)));
    }
    for (int i = 0; i < 50; i++) {
      stream.put(bench.pool().event(Messages.sysex(4_000)));
    }
    stream.to(KsState.STOP); // the test's time limit is the check
    bench.pool().assertFull();
  }
}
