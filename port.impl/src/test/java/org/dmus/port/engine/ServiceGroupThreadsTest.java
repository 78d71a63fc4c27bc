package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.portcls.IServiceSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A group on an engine with its thread, asked by others. */
@Timeout(20)
class ServiceGroupThreadsTest {
  private final Engine engine = new Engine(new SystemClock());
  private final RealtimeRunner runner = new RealtimeRunner(engine, "group");
  private final ServiceGroup group = new ServiceGroup(engine);

  @AfterEach
  void stop() {
    runner.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void membersAreServedOnTheThreadOfTheEngine() {
    AtomicReference<Thread> server = new AtomicReference<>();
    CountDownLatch served = new CountDownLatch(1);
    group.addMember(
        () -> {
          server.set(Thread.currentThread());
          served.countDown();
        });
    group.requestService();
    await(served);
    assertThat(server.get().getName()).isEqualTo("dmus-engine-group");
  }

  @Test
  void aRequestReturnsWhileTheEngineIsHeldAndIsServedAfterwards() throws InterruptedException {
    CountDownLatch served = new CountDownLatch(1);
    group.addMember(served::countDown);
    Thread interrupt = new Thread(group::requestService, "interrupt");
    engine.exclusively(
        () -> {
          interrupt.start();
          joinOf(interrupt);
          assertThat(served.getCount()).isEqualTo(1);
        });
    await(served);
  }

  private static void joinOf(Thread thread) {
    try {
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aMemberThatWasRemovedIsNotRunningAnyMore() {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    IServiceSink slow =
        () -> {
          running.incrementAndGet();
          inside.countDown();
          await(mayEnd);
          running.decrementAndGet();
        };
    group.addMember(slow);
    group.requestService();
    await(inside);
    Thread remover = new Thread(() -> group.removeMember(slow), "remover");
    remover.start();
    mayEnd.countDown();
    joinOf(remover);
    assertThat(running.get()).isZero();
    group.requestService();
    engine.exclusively(() -> {});
    assertThat(running.get()).isZero();
  }

  @Test
  void manyRequestsBecomeAtLeastOneServiceAndAtMostAsMany() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(1);
    group.addMember(
        () -> {
          served.incrementAndGet();
          seen.set(asked.get());
          if (seen.get() == 4_000) {
            all.countDown();
          }
        });
    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      threads[t] = new Thread(() -> ask(asked, 1_000));
      threads[t].start();
    }
    for (Thread thread : threads) {
      joinOf(thread);
    }
    await(all);
    assertThat(served.get()).isBetween(1, 4_000);
  }

  private void ask(AtomicInteger asked, int times) {
    for (int i = 0; i < times; i++) {
      asked.incrementAndGet();
      group.requestService();
    }
  }
}
