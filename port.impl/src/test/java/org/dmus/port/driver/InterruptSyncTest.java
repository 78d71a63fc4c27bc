package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IInterruptSync.Mode;
import org.dmus.portcls.io.RegisterBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptSyncTest {
  private static RegisterBus.Connection nowhere(BooleanSupplier routine) {
    return () -> {};
  }

  private final StringBuilder calls = new StringBuilder();

  /** A routine that claims the interrupt a number of times. */
  private BooleanSupplier routine(String name, int claims) {
    int[] left = {claims};
    return () -> {
      calls.append(name);
      return left[0]-- > 0;
    };
  }

  private InterruptSync connected(Mode mode, BooleanSupplier... routines) {
    InterruptSync sync = new InterruptSync(mode, InterruptSyncTest::nowhere);
    for (BooleanSupplier routine : routines) {
      sync.registerServiceRoutine(routine, false);
    }
    sync.connect();
    return sync;
  }

  @Test
  void inNormalModeTheFirstThatClaimsItIsTheLast() {
    InterruptSync sync = connected(Mode.NORMAL, routine("a", 0), routine("b", 1), routine("c", 1));
    assertThat(sync.interrupt()).isTrue();
    assertThat(calls).hasToString("ab");
    assertThat(sync.interrupt()).isTrue();
    assertThat(calls).hasToString("ababc");
    assertThat(sync.interrupt()).isFalse();
  }

  @Test
  void inAllModeEachIsCalledOnce() {
    InterruptSync sync = connected(Mode.ALL, routine("a", 9), routine("b", 9), routine("c", 0));
    assertThat(sync.interrupt()).isTrue();
    assertThat(calls).hasToString("abc");
  }

  @Test
  void inRepeatModePassesAreMadeUntilNobodyClaimsIt() {
    InterruptSync sync = connected(Mode.REPEAT, routine("a", 2), routine("b", 0));
    assertThat(sync.interrupt()).isTrue();
    assertThat(calls).hasToString("ababab");
    assertThat(sync.interrupt()).isFalse();
    assertThat(calls).hasToString("abababab");
  }

  @Test
  void aRoutineMayGoToTheHeadOfTheList() {
    InterruptSync sync = connected(Mode.ALL, routine("a", 1));
    sync.registerServiceRoutine(routine("b", 1), true);
    sync.interrupt();
    assertThat(calls).hasToString("ba");
  }

  @Test
  void withoutARoutineItCannotBeConnectedAndWithoutConnectionNothingIsCalled() {
    InterruptSync sync = new InterruptSync(Mode.NORMAL, InterruptSyncTest::nowhere);
    assertThatThrownBy(sync::connect)
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(NtStatus.UNSUCCESSFUL));
    sync.registerServiceRoutine(routine("a", 1), false);
    assertThat(sync.interrupt()).isFalse();
    sync.connect();
    sync.disconnect();
    assertThat(sync.interrupt()).isFalse();
    assertThat(calls).isEmpty();
  }

  @Test
  void aSynchronizedRoutineRunsBeforeConnectAndReturnsItsStatus() {
    InterruptSync sync = new InterruptSync(Mode.NORMAL, InterruptSyncTest::nowhere);
    assertThat(sync.callSynchronizedRoutine(() -> NtStatus.IO_DEVICE_ERROR))
        .isEqualTo(NtStatus.IO_DEVICE_ERROR);
  }

  @Test
  void noServiceRoutineRunsDuringASynchronizedOne() throws Exception {
    InterruptSync sync = connected(Mode.NORMAL, routine("isr", 1));
    CountDownLatch raised = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupt = new CompletableFuture<>();
    Thread line =
        new Thread(
            () -> {
              raised.countDown();
              interrupt.complete(sync.interrupt());
            });
    sync.callSynchronizedRoutine(
        () -> {
          line.start();
          awaitBlocked(raised, line);
          calls.append("sync ");
          return NtStatus.SUCCESS;
        });
    assertThat(interrupt.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(calls).hasToString("sync isr");
  }

  /** Waits until the thread waits, as it has to; were it let in, it would end. */
  private static void awaitBlocked(CountDownLatch raised, Thread line) {
    try {
      assertThat(raised.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    while (line.getState() != Thread.State.WAITING && line.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
