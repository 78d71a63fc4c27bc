package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.VirtualRunner;
import org.junit.jupiter.api.Test;

class IoTimeoutsTest {
  private static final long SECOND = 10_000_000;

  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final VirtualRunner runner = VirtualRunner.offline(engine, clock);
  private final List<Throwable> failures = new ArrayList<>();
  private final IoTimeouts timeouts = new IoTimeouts(() -> engine, failures::add);
  private final List<String> calls = new ArrayList<>();
  private final Consumer<Object> routine =
      context -> calls.add(context + "@" + clock.getTime() / SECOND);

  @Test
  void aRoutineIsCalledEverySecondUntilItIsUnregistered() {
    timeouts.register(routine, "a");
    runner.runUntil(3 * SECOND);
    assertThat(calls).containsExactly("a@1", "a@2", "a@3");
    timeouts.unregister(routine, "a");
    runner.runUntil(5 * SECOND);
    assertThat(calls).hasSize(3);
  }

  @Test
  void aProcessThatStoodStillMakesUpForNothing() {
    timeouts.register(routine, "a");
    clock.advanceTo(10 * SECOND);
    runner.runUntil(11 * SECOND);
    assertThat(calls).containsExactly("a@10", "a@11");
  }

  @Test
  void aRoutineThatThrowsIsNotCalledAgainAndDisturbsNoOther() {
    timeouts.register(
        context -> {
          calls.add("bad");
          throw new IllegalStateException("bad");
        },
        null);
    timeouts.register(routine, "a");
    runner.runUntil(2 * SECOND);
    assertThat(calls).containsExactly("bad", "a@1", "a@2");
    assertThat(failures).hasSize(1);
  }

  @Test
  void nothingIsCalledAfterClose() {
    timeouts.register(routine, "a");
    timeouts.close();
    runner.runUntil(2 * SECOND);
    assertThat(calls).isEmpty();
  }
}
