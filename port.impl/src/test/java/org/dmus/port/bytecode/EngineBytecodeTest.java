package org.dmus.port.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dmus.port.engine.EventPool;
import org.junit.jupiter.api.Test;

/** The engine has neither a clock nor a thread nor a wait of its own. */
class EngineBytecodeTest {
  private static final Map<String, Set<String>> FORBIDDEN =
      Map.of(
          "java/lang/System", Set.of("nanoTime", "currentTimeMillis"),
          "java/time/Instant", Set.of("now"),
          "java/time/Clock", Set.of("systemUTC", "systemDefaultZone", "tick"),
          "java/lang/Thread", Set.of("<init>", "sleep", "yield", "join", "startVirtualThread"),
          "java/lang/Object", Set.of("wait"),
          "java/util/Timer", Set.of("<init>"),
          "java/util/concurrent/locks/LockSupport", Set.of("park", "parkNanos", "parkUntil"),
          "java/util/concurrent/CompletableFuture", Set.of("runAsync", "supplyAsync", "join"));

  private static final List<String> FORBIDDEN_TYPES =
      List.of(
          "java/util/concurrent/Executor",
          "java/util/concurrent/ForkJoin",
          "java/util/concurrent/ThreadPool",
          "java/util/concurrent/Scheduled",
          "java/util/concurrent/CountDownLatch",
          "java/util/concurrent/Semaphore");

  /** Those whose work it is. */
  private static final Set<String> RUNNERS_AND_CLOCKS =
      Set.of(
          "org/dmus/port/engine/RealtimeRunner",
          "org/dmus/port/engine/VirtualRunner",
          "org/dmus/port/engine/SystemClock");

  private final Bytecode bytecode = Bytecode.besides(EventPool.class);

  private static boolean isForbidden(MethodCode.Id call) {
    return FORBIDDEN.getOrDefault(call.owner(), Set.of()).contains(call.name())
        || FORBIDDEN_TYPES.stream().anyMatch(call.owner()::startsWith);
  }

  private List<String> offenders(Predicate<MethodCode> where) {
    return bytecode
        .methods()
        .filter(where)
        .flatMap(
            m ->
                m.calls.stream()
                    .filter(EngineBytecodeTest::isForbidden)
                    .map(c -> m.id + " calls " + c))
        .distinct()
        .toList();
  }

  @Test
  void nothingInTheEngineAndTheFilterTellsTheTimeOrWaitsOrStartsAThread() {
    assertThat(
            offenders(
                m ->
                    m.id
                            .owner()
                            .matches(
                                "org/dmus/port/(buffer|engine|filter|graph|notes|property|stream)/.*")
                        && !RUNNERS_AND_CLOCKS.contains(m.id.owner())))
        .isEmpty();
  }

  @Test
  void theDriverTellsTheTimeInOnePlaceOnly() {
    assertThat(offenders(m -> m.id.owner().startsWith("org/dmus/port/driver/")))
        .allMatch(o -> o.startsWith("TimeSince1601."));
  }

  @Test
  void theRuleSeesWhatTheRunnerAndTheClockDo() {
    assertThat(offenders(m -> RUNNERS_AND_CLOCKS.contains(m.id.owner())))
        .contains(
            "RealtimeRunner.start calls Thread.<init>",
            "RealtimeRunner.park calls LockSupport.parkNanos",
            "SystemClock.getTime calls System.nanoTime");
  }
}
