package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPowerNotify;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Who may call a miniport from where, and what it may do to the thread that calls. */
@MiniportContract(area = Area.THREADING)
public class ThreadingContract {
  private static final int THREADS = 8;
  private static final int CALLS = 200;
  private static final int EVENTS = 1_000;
  private static final int BLOCK = 64;

  private static TestStream render(MiniportBench bench) {
    Assumptions.assumeTrue(
        bench.pinFor(DMusStreamType.MIDI_RENDER).isPresent(), "there is no pin for [MIDI_RENDER]");
    return bench.openRender().to(KsState.RUN);
  }

  /** Runs something on another thread, and waits for it. */
  private static <T> T elsewhere(Callable<T> work) throws Exception {
    return together(List.of(work)).get(0);
  }

  /** Runs all at once, each on a thread of its own. */
  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService threads =
        Executors.newFixedThreadPool(work.size(), task -> new Thread(task, "junit caller"));
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a call from another thread failed: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void itsInterfacesAreToldBeforeInit(MiniportBench bench) {
    IMiniportDMus another = bench.subject().create();
    try {
      assertThat(another.as(IMiniportDMus.class)).containsSame(another);
      assertThat(another.as(IPowerNotify.class).isPresent())
          .as("the power interface, as after init")
          .isEqualTo(bench.miniport().as(IPowerNotify.class).isPresent());
    } finally {
      bench.subject().release(another);
    }
  }

  @Test
  void itsInterfacesAreToldToEightThreadsAtOnce(MiniportBench bench) throws Exception {
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      callers.add(() -> askOften(bench.miniport()));
    }
    assertThat(together(callers))
        .as("answers of as(IMiniportDMus.class), the same for all")
        .containsOnly(true);
  }

  private static boolean askOften(IMiniportDMus miniport) {
    boolean same = true;
    for (int i = 0; i < CALLS; i++) {
      same &= miniport.as(IMiniportDMus.class).orElse(null) == miniport;
    }
    return same;
  }

  @Test
  void itIsNotTiedToTheThreadOfInit(MiniportBench bench) throws Exception {
    TestStream stream = render(bench);
    elsewhere(() -> stream.put(bench.pool().event(0xB0, 7, 1)));
    stream.put(bench.pool().event(0xB0, 7, 2));
    elsewhere(() -> stream.to(KsState.STOP));
    bench.pool().assertFull();
    assertThat(bench.pool().faults()).as("misuse of the allocator").isEmpty();
  }

  @Test
  void theEnginesThreadIsNeverMadeToWait(MiniportBench bench) {
    TestStream stream = render(bench);
    bench.device().listen();
    play(bench, stream); // what is loaded late may wait once
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      least = Math.min(least, play(bench, stream));
    }
    assertThat(least).as("waits of the engine's thread in %d calls", EVENTS).isZero();
  }

  /** Plays events; returns how often a call waited. */
  private static long play(MiniportBench bench, TestStream stream) {
    long waits = 0;
    float[][] planes = new float[2][BLOCK];
    for (int i = 0; i < EVENTS; i++) {
      var event = bench.pool().event(Messages.control(i));
      long before = waits();
      stream.put(event);
      if (bench.wave() != null) {
        bench.wave().renderInto(planes, BLOCK);
      }
      waits += waits() - before;
      if (bench.pool().used() > EVENTS / 2) {
        bench.settle();
      }
    }
    bench.settle();
    return waits;
  }

  private static long waits() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    ThreadInfo info = threads.getThreadInfo(Thread.currentThread().getId());
    return info.getWaitedCount() + info.getBlockedCount();
  }

  @Test
  void theInterruptOfItsCallerIsLeftAlone(MiniportBench bench) {
    TestStream stream = render(bench);
    Thread.currentThread().interrupt();
    stream.put(bench.pool().event(0xB0, 7, 1));
    assertThat(Thread.interrupted()).as("the interrupt is still there").isTrue();
    bench.settle();
    bench.pool().assertFull();
  }

  @Test
  void theContextLoaderOfItsCallerIsLeftAlone(MiniportBench bench) {
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    try (MiniportBench another = new MiniportBench(bench.subject())) {
      another.description();
    }
    ClassLoader after = caller.getContextClassLoader();
    caller.setContextClassLoader(before);
    assertThat(after).as("the context class loader after init").isSameAs(before);
  }

  @Test
  void streamsThatComeAndGoLeaveNoThread(MiniportBench bench) {
    openAll(bench); // the first may start what serves them all
    Leftovers before = Leftovers.now();
    for (int i = 0; i < THREADS; i++) {
      openAll(bench);
    }
    assertThat(Leftovers.now().threadsSince(before)).as("threads that were left").isEmpty();
  }

  private static void openAll(MiniportBench bench) {
    for (DMusStreamType type : DMusStreamType.values()) {
      if (bench.pinFor(type).isPresent()) {
        bench.open(type).to(KsState.RUN).close();
      }
    }
  }
}
