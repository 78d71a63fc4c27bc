package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IInterruptSync.Mode;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.TckHost;
import org.dmus.tck.Workbench;
import org.junit.jupiter.api.Test;

/** How an interrupt reaches its service routines (A.2, rows 21-24). */
@Contract(Area.THREADING)
public class InterruptSyncContract {

  private static IInterruptSync sync(TckHost host, Mode mode) {
    IPortCls functions = host.portCls();
    IResourceList resources =
        functions.pcNewResourceList(List.of(new Resource(Type.INTERRUPT, 9, 1)));
    return functions.pcNewInterruptSync(resources, 0, mode);
  }

  @Test
  @Behaviour(21)
  void inNormalModeTheRoutineThatClaimsTheInterruptIsTheLastOneCalled(TckHost host) {
    IInterruptSync sync = sync(host, Mode.NORMAL);
    List<String> called = new ArrayList<>();
    sync.registerServiceRoutine(() -> !called.add("e"), false);
    sync.registerServiceRoutine(() -> called.add("f"), false);
    sync.registerServiceRoutine(() -> called.add("g"), false);
    sync.connect();

    assertThat(sync.interrupt()).isTrue();

    assertThat(called).containsExactly("e", "f");
  }

  @Test
  @Behaviour(22)
  void inModeAllEveryRoutineIsCalledOnce(TckHost host) {
    IInterruptSync sync = sync(host, Mode.ALL);
    List<String> called = new ArrayList<>();
    sync.registerServiceRoutine(() -> called.add("f"), false);
    sync.registerServiceRoutine(() -> !called.add("g"), false);
    sync.connect();

    assertThat(sync.interrupt()).isTrue();

    assertThat(called).containsExactly("f", "g");
  }

  @Test
  @Behaviour(22)
  void inModeRepeatPassesGoOnUntilNobodyClaimsTheInterrupt(TckHost host) {
    IInterruptSync sync = sync(host, Mode.REPEAT);
    AtomicInteger f = new AtomicInteger();
    AtomicInteger g = new AtomicInteger();
    sync.registerServiceRoutine(() -> f.incrementAndGet() <= 2, false);
    sync.registerServiceRoutine(() -> g.incrementAndGet() < 0, false);
    sync.connect();

    assertThat(sync.interrupt()).isTrue();

    assertThat(f).hasValue(3);
    assertThat(g).hasValue(3);
  }

  @Test
  @Behaviour(23)
  void aRoutineRegisteredAsFirstRunsBeforeTheEarlierOnes(TckHost host) {
    IInterruptSync sync = sync(host, Mode.ALL);
    List<String> called = new ArrayList<>();
    sync.registerServiceRoutine(() -> called.add("f"), false);
    sync.registerServiceRoutine(() -> called.add("h"), true);
    sync.connect();

    sync.interrupt();

    assertThat(called).containsExactly("h", "f");
  }

  @Test
  @Behaviour(24)
  void noServiceRoutineRunsWhileASynchronizedRoutineDoes(Workbench bench) throws Exception {
    IInterruptSync sync = sync(bench.host(), Mode.NORMAL);
    List<String> order = new ArrayList<>();
    sync.registerServiceRoutine(() -> order.add("interrupt"), false);
    sync.connect();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch raised = new CountDownLatch(1);
    var threads = bench.threads(2);

    Future<NtStatus> routine =
        threads.submit(
            () ->
                sync.callSynchronizedRoutine(
                    () -> {
                      inside.countDown();
                      await(raised);
                      awaitBlockedOrDone(order);
                      order.add("routine");
                      return NtStatus.NOT_ALL_ASSIGNED;
                    }));
    inside.await();
    Future<Boolean> interrupt =
        threads.submit(
            () -> {
              raised.countDown();
              return sync.interrupt();
            });

    assertThat(routine.get()).isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(interrupt.get()).isTrue();
    assertThat(order).containsExactly("routine", "interrupt");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives an interrupt that is let through by mistake a chance to be seen. */
  private static void awaitBlockedOrDone(List<String> order) {
    for (int i = 0; i < 10_000 && order.isEmpty(); i++) {
      Thread.yield();
    }
  }

  @Test
  @Behaviour(24)
  void anInterruptThatIsNotConnectedReachesNobody(TckHost host) {
    IInterruptSync sync = sync(host, Mode.NORMAL);
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(sync::connect)
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(NtStatus.UNSUCCESSFUL));
    sync.registerServiceRoutine(() -> calls.incrementAndGet() > 0, false);

    assertThat(sync.interrupt()).isFalse();
    sync.connect();
    assertThat(sync.interrupt()).isTrue();
    sync.disconnect();
    assertThat(sync.interrupt()).isFalse();

    assertThat(calls).hasValue(1);
  }
}
