package org.dmus.port.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HandlerLeaseTest {
  private final HandlerLease lease = new HandlerLease(TimeUnit.MILLISECONDS.toNanos(1));

  @Test
  void nobodyEntersALeaseThatIsNotOpen() {
    assertThat(lease.enter()).isFalse();
    lease.open();
    assertThat(lease.enter()).isTrue();
    lease.leave();
    lease.close();
    assertThat(lease.enter()).isFalse();
  }

  @Test
  void aHandlerThatMindsNoInterruptIsLeftBehindAndThatIsSaid() throws Exception {
    lease.open();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted =
        CompletableFuture.supplyAsync(() -> stay(inside, release));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(lease.drain()).isFalse();
    release.countDown();
    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(lease.drain()).isTrue();
  }

  /** Returns whether it was interrupted before it was released. */
  private boolean stay(CountDownLatch inside, CountDownLatch release) {
    assertThat(lease.enter()).isTrue();
    inside.countDown();
    boolean interrupted = false;
    try {
      while (release.getCount() > 0) {
        interrupted |= Thread.interrupted();
        Thread.onSpinWait();
      }
      return interrupted | Thread.interrupted();
    } finally {
      lease.leave();
    }
  }

  @Test
  void whoDrainsDoesNotWaitForItself() {
    lease.open();
    assertThat(lease.enter()).isTrue();
    assertThat(lease.drain()).isTrue();
    lease.leave();
  }
}
