package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class EventPoolTest {
  private final EventPool pool = new EventPool(16, 4);

  @Test
  void anEventComesBackZeroed() {
    DMusKernelEvent event = pool.getMessage();
    event.eventBytes(20);
    event.buffer(pool.getBuffer());
    event.channelGroup(3);
    event.presTime100ns(99);
    event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    pool.putMessage(event);
    for (int i = 0; i < 16; i++) {
      DMusKernelEvent again = pool.getMessage();
      assertThat(again.eventBytes()).isZero();
      assertThat(again.buffer()).isNull();
      assertThat(again.next()).isNull();
      assertThat(again.packageHead()).isNull();
      assertThat(again.flags()).isZero();
      assertThat(again.channelGroup()).isZero();
      assertThat(again.presTime100ns()).isZero();
    }
  }

  @Test
  void aLongBufferReturnsWithItsEvent() {
    DMusKernelEvent event = pool.getMessage();
    event.buffer(pool.getBuffer());
    event.eventBytes(20);
    assertThat(pool.statistics().freeBuffers()).isEqualTo(3);
    pool.putMessage(event);
    assertThat(pool.statistics().freeBuffers()).isEqualTo(4);
  }

  @Test
  void aChainAndAPackageReturnInOneCall() {
    DMusKernelEvent head = pool.getMessage();
    DMusKernelEvent packaged = pool.getMessage();
    packaged.next(pool.getMessage());
    packaged.next().next(pool.getMessage());
    head.packageHead(packaged);
    head.next(pool.getMessage());
    assertThat(pool.statistics().used()).isEqualTo(5);
    assertThat(pool.putMessage(head)).isEqualTo(NtStatus.SUCCESS);
    assertThat(pool.statistics().used()).isZero();
    assertThat(pool.statistics().highWater()).isEqualTo(5);
  }

  @Test
  void anEventPutTwiceIsRefusedAndCounted() {
    DMusKernelEvent event = pool.getMessage();
    pool.putMessage(event);
    assertThat(pool.putMessage(event)).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.statistics().refused()).isEqualTo(1);
    assertThat(pool.statistics().free()).isEqualTo(16);
  }

  @Test
  void anEventOfAnotherPoolIsRefused() {
    DMusKernelEvent foreign = new EventPool(16, 4).getMessage();
    assertThat(pool.putMessage(foreign)).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.putMessage(new DMusKernelEvent())).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.statistics().refused()).isEqualTo(2);
  }

  @Test
  void anExhaustedPoolGivesNullAndCounts() {
    for (int i = 0; i < 16; i++) {
      assertThat(pool.getMessage()).isNotNull();
    }
    assertThat(pool.getMessage()).isNull();
    assertThat(pool.statistics().exhausted()).isEqualTo(1);
  }

  @Test
  void nullIsNoChain() {
    assertThat(pool.putMessage(null)).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void statesAndConnectionsMeanNothing() {
    assertThatThrownBy(() -> pool.setState(KsState.RUN))
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.NOT_IMPLEMENTED));
  }

  @Test
  void eightThreadsGetDistinctEvents() throws InterruptedException {
    EventPool large = new EventPool(8_192, 2);
    Set<DMusKernelEvent> seen =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    CountDownLatch start = new CountDownLatch(1);
    Thread[] threads = new Thread[8];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          new Thread(
              () -> {
                awaitUninterruptibly(start);
                for (int i = 0; i < 1_000; i++) {
                  seen.add(large.getMessage());
                }
              });
      threads[t].start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(seen).hasSize(8_000).doesNotContainNull();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
