package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One pool, many threads. */
@Timeout(60)
class EventPoolThreadsTest {

  private static void onThreads(int count, Runnable work) {
    CyclicBarrier start = new CyclicBarrier(count);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                  work.run();
                } catch (Throwable e) {
                  failure.compareAndSet(null, e);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      join(thread);
    }
    assertThat(failure.get()).isNull();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eightThreadsGetDistinctEvents() {
    EventPool pool = new EventPool(8_192, 2);
    Set<DMusKernelEvent> seen =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    onThreads(
        8,
        () -> {
          for (int i = 0; i < 1_000; i++) {
            seen.add(pool.getMessage());
          }
        });
    assertThat(seen).hasSize(8_000).doesNotContainNull();
  }

  @Test
  void anEventHasOneOwnerAtATimeWhileAllTakeAndGiveBack() {
    EventPool pool = new EventPool(16, 8);
    AtomicInteger stolen = new AtomicInteger();
    onThreads(
        8,
        () -> {
          for (int i = 1; i <= 50_000; i++) {
            stolen.addAndGet(useOne(pool, Thread.currentThread().getId() << 32 | i));
          }
        });
    assertThat(stolen.get()).isZero();
    assertThat(pool.statistics().free()).isEqualTo(16);
    assertThat(pool.statistics().freeBuffers()).isEqualTo(8);
    assertThat(pool.statistics().refused()).isZero();
  }

  /** Takes an event, signs it, looks whether somebody else wrote into it; returns 1 if so. */
  private static int useOne(EventPool pool, long signature) {
    DMusKernelEvent event = pool.getMessage();
    if (event == null) {
      return 0;
    }
    boolean blank = event.bytePosition() == 0 && event.buffer() == null && event.next() == null;
    event.bytePosition(signature);
    event.buffer(pool.getBuffer());
    event.next(pool.getMessage());
    boolean mine = event.bytePosition() == signature;
    pool.putMessage(event);
    return blank && mine ? 0 : 1;
  }

  @Test
  void ofTwoThatPutTheSameEventOneSucceeds() {
    EventPool pool = new EventPool(16, 2);
    int rounds = 20_000;
    DMusKernelEvent[] shared = {pool.getMessage()};
    AtomicInteger successes = new AtomicInteger();
    CyclicBarrier next = new CyclicBarrier(2, () -> shared[0] = pool.getMessage());
    CyclicBarrier put = new CyclicBarrier(2);
    onThreads(
        2,
        () -> {
          for (int i = 0; i < rounds; i++) {
            cross(put);
            if (pool.putMessage(shared[0]) == NtStatus.SUCCESS) {
              successes.incrementAndGet();
            }
            cross(next);
          }
        });
    assertThat(successes.get()).isEqualTo(rounds);
    assertThat(pool.statistics().refused()).isEqualTo(rounds);
    assertThat(pool.statistics().free()).isEqualTo(15);
  }

  private static void cross(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
