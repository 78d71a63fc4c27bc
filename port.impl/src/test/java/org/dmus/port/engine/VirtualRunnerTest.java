package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualRunnerTest {
  private static final long PERIOD = 1_000;

  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final List<Long> times = new ArrayList<>();

  VirtualRunnerTest() {
    engine.add(
        Engine.Stage.MUSIC,
        now -> {
          times.add(now);
          return (now / PERIOD + 1) * PERIOD;
        });
  }

  @Test
  void offlineItIsThereExactlyWhenWorkIsDue() {
    long next = VirtualRunner.offline(engine, clock).runUntil(2_500);
    assertThat(times).containsExactly(0L, 1_000L, 2_000L, 2_500L);
    assertThat(next).isEqualTo(3_000);
  }

  @Test
  void whatStandsStillReturnsEarlyAndGoesOnFromThere() {
    boolean[] away = {false};
    engine.add(
        Engine.Stage.WAVE,
        now -> {
          away[0] = now == 1_000 && times.size() == 2;
          return Duty.NEVER;
        });
    VirtualRunner runner = VirtualRunner.offline(engine, clock, () -> away[0]);
    assertThat(runner.runUntil(2_500)).isEqualTo(1_000);
    assertThat(runner.runUntil(2_500)).isEqualTo(1_000);
    assertThat(times).containsExactly(0L, 1_000L);
    away[0] = false;
    assertThat(runner.runUntil(2_500)).isEqualTo(3_000);
    assertThat(times).endsWith(2_000L, 2_500L);
  }

  @Test
  void aSimulationIsLateWithinItsBoundAndNeverPastTheEnd() {
    VirtualRunner.simulated(engine, clock, 42, 400).runUntil(1_000_000);
    assertThat(times).allMatch(time -> time % PERIOD < 400 && time <= 1_000_000);
    assertThat(times).anyMatch(time -> time % PERIOD > 100);
  }

  @Test
  void theSameSeedRepeatsASimulation() {
    VirtualRunner.simulated(engine, clock, 42, 400).runUntil(100_000);
    VirtualRunnerTest again = new VirtualRunnerTest();
    VirtualRunner.simulated(again.engine, again.clock, 42, 400).runUntil(100_000);
    assertThat(again.times).isEqualTo(times);
  }
}
