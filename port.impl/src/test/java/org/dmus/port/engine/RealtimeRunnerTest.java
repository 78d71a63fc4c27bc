package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@SuppressWarnings("try")
class RealtimeRunnerTest {
  private final SystemClock clock = new SystemClock();
  private final AtomicInteger failures = new AtomicInteger();
  private final Engine engine = new Engine(clock, e -> failures.incrementAndGet());

  @Test
  void aWakeThatALaterDutyOfTheSameStepSwallowsIsNotLost() throws InterruptedException {
    CountDownLatch served = new CountDownLatch(1);
    ServiceGroup group = new ServiceGroup(engine);
    group.addMember(served::countDown);
    AtomicInteger steps = new AtomicInteger();
    engine.add(
        Engine.Stage.WAVE,
        now -> {
          if (steps.incrementAndGet() == 1) {
            group.requestService();
            // What waiting for any lock does: it consumes the permit of the wake.
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
          }
          return Duty.NEVER;
        });
    try (RealtimeRunner runner = new RealtimeRunner(engine, "swallow")) {
      assertThat(served.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  @Timeout(20)
  void aCloseThatADutySwallowsEndsTheThreadAllTheSame() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    engine.add(
        Engine.Stage.MUSIC,
        now -> {
          inside.countDown();
          LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
          return Duty.NEVER;
        });
    RealtimeRunner runner = new RealtimeRunner(engine, "close");
    inside.await();
    runner.close();
    assertThat(failures.get()).isZero();
  }

  @Test
  void theThreadSurvivesWhatADutyThrows() throws InterruptedException {
    CountDownLatch thrice = new CountDownLatch(3);
    engine.add(
        Engine.Stage.MUSIC,
        now -> {
          thrice.countDown();
          throw new AssertionError("a miniport's");
        });
    try (RealtimeRunner runner = new RealtimeRunner(engine, "throws")) {
      while (thrice.getCount() > 0) {
        engine.wake();
        assertThat(thrice.await(1, TimeUnit.MILLISECONDS) || failures.get() < 3).isTrue();
      }
    }
    assertThat(failures.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void aDueTimeCenturiesAwayDoesNotSpin() throws InterruptedException {
    assertStepsWithinATenthOfASecond(Long.MAX_VALUE - 1, () -> {});
  }

  @Test
  void anInterruptedThreadSleepsAllTheSame() throws InterruptedException {
    assertStepsWithinATenthOfASecond(Duty.NEVER, () -> Thread.currentThread().interrupt());
  }

  private void assertStepsWithinATenthOfASecond(long due, Runnable first)
      throws InterruptedException {
    AtomicInteger steps = new AtomicInteger();
    engine.add(
        Engine.Stage.MUSIC,
        now -> {
          if (steps.incrementAndGet() == 1) {
            first.run();
          }
          return due;
        });
    try (RealtimeRunner runner = new RealtimeRunner(engine, "far")) {
      assertThat(new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(steps.get()).isBetween(1, 10);
  }

  @Test
  void waitingForDueTimesTakesAFractionOfACore() throws InterruptedException {
    CountDownLatch tenTimes = new CountDownLatch(10);
    AtomicLong due = new AtomicLong();
    AtomicLong cpuNanos = new AtomicLong();
    engine.add(
        Engine.Stage.MUSIC,
        now -> {
          if (now >= due.get()) {
            due.set(now + 200_000);
            cpuNanos.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            tenTimes.countDown();
          }
          return due.get();
        });
    long start = System.nanoTime();
    try (RealtimeRunner runner = new RealtimeRunner(engine, "spins")) {
      assertThat(tenTimes.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat((double) cpuNanos.get() / (System.nanoTime() - start)).isLessThan(0.5);
  }
}
