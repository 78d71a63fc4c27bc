package org.dmus.port.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.dmus.client.PinStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few thousand swaps; with {@code -Ddmus.swap.simulated=1000000} a million. */
@Timeout(1_800)
class SwapSimulationTest {
  private static final long SWAPS = Long.getLong("dmus.swap.simulated", 1_600);
  private static final int SIMULATIONS = 8;

  private final long seed = Long.getLong("dmus.simulation.seed", new Random().nextLong());

  SwapSimulationTest() {
    System.out.println("SwapSimulationTest seed " + seed);
  }

  @Test
  void everyNewStreamIsWhereOneIsThatWasNeverSwappedAndNoNoteHangs() {
    long start = System.nanoTime();
    List<PinStatistics> statistics = new ArrayList<>();
    for (int i = 0; i < SIMULATIONS; i++) {
      SwapSimulation simulation = new SwapSimulation(seed + i);
      simulation.run(SWAPS / SIMULATIONS);
      statistics.add(simulation.statistics());
    }
    long chased = sum(statistics, PinStatistics::chased);
    long absorbed = sum(statistics, PinStatistics::absorbed);
    System.out.printf(
        "%,d swaps simulated in %.1f s: %,d events, %,d chased, %,d absorbed%n",
        SWAPS,
        (System.nanoTime() - start) / 1e9,
        sum(statistics, PinStatistics::written),
        chased,
        absorbed);
    assertThat(absorbed).isPositive();
    assertThat(chased).isGreaterThan(SWAPS);
    assertThat(sum(statistics, PinStatistics::undeliverable)).isPositive();
    assertThat(sum(statistics, PinStatistics::lostDetached)).isPositive();
    assertThat(sum(statistics, PinStatistics::recalled)).isPositive();
  }

  private static long sum(List<PinStatistics> statistics, ToLongFunction<PinStatistics> figure) {
    return statistics.stream().mapToLong(figure).sum();
  }
}
