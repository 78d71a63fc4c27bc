package org.dmus.port.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dmus.client.PinStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few simulated minutes; with {@code -Ddmus.simulation.hours=24} a day. */
@Timeout(600)
class SimulationTest {
  private static final double HOURS =
      Double.parseDouble(System.getProperty("dmus.simulation.hours", "0.1"));
  private static final long TICKS_PER_HOUR = 360_000;

  private final long seed = Long.getLong("dmus.simulation.seed", new Random().nextLong());

  SimulationTest() {
    System.out.println("SimulationTest seed " + seed);
  }

  @Test
  void everyEventIsAccountedForAndNoNoteHangsWhateverHappens() {
    long start = System.nanoTime();
    Simulation simulation = new Simulation(seed);
    simulation.run((long) (HOURS * TICKS_PER_HOUR));
    simulation.close();
    PinStatistics s = simulation.statistics();
    System.out.printf(
        "%.2f h simulated in %.1f s: %,d events, %,d swaps, %,d clients vanished, %,d late,"
            + " %,d stale, %,d lost while detached, %,d note-offs owed%n",
        HOURS,
        (System.nanoTime() - start) / 1e9,
        s.written(),
        simulation.swaps(),
        simulation.clientsVanished(),
        s.late(),
        s.stale(),
        s.lostDetached(),
        s.notesEnded());
    assertThat(s.delivered()).isGreaterThan(s.written() / 2);
    assertThat(simulation.swaps()).isPositive();
    assertThat(s.stale()).isPositive();
    assertThat(s.notesEnded()).isPositive();
    assertThat(s.undeliverable()).isPositive();
    assertThat(simulation.breakdowns()).isPositive();
  }

  @Test
  void aSeedRepeatsASimulationBitForBit() {
    Simulation first = new Simulation(seed);
    Simulation second = new Simulation(seed);
    first.run(3_000);
    second.run(3_000);
    assertThat(second.digest()).isEqualTo(first.digest());
    Simulation other = new Simulation(seed + 1);
    other.run(3_000);
    assertThat(other.digest()).isNotEqualTo(first.digest());
  }
}
