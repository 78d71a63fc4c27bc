package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Two subdevices of one miniport at once, each with a device of its own. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.LIFE_CYCLE)
public class InstancesContract {
  private static final int EVENTS = 100;
  private static final int FRAMES = 1_000;

  private static void playInTurns(MiniportBench one, MiniportBench two) {
    TestStream first = one.openRender().to(KsState.RUN);
    TestStream second = two.openRender().to(KsState.RUN);
    for (int i = 0; i < EVENTS; i++) {
      first.put(one.pool().event(Messages.control(i)));
      second.put(two.pool().event(Messages.control(i + 1)));
    }
    one.settle();
    two.settle();
  }

  @Test
  void eachOfTwoInstancesGivesBackToItsOwnPool(MiniportBench bench) {
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      playInTurns(bench, other);
      for (MiniportBench each : List.of(bench, other)) {
        each.pool().assertFull();
        assertThat(each.pool().faults()).as("misuse of the allocator").isEmpty();
      }
    }
  }

  @Test
  void theEndOfOneInstanceIsNotThatOfTheOther(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      other.openRender().to(KsState.RUN).put(other.pool().event(0xB0, 7, 1));
    }
    stream.put(bench.pool().event(0xB0, 7, 1));
    stream.to(KsState.STOP);
    bench.pool().assertFull();
  }

  @Test
  void whatOneInstancePlaysIsNotHeardFromTheOther(MiniportBench bench) {
    Assumptions.assumeTrue(
        bench.pinFor(DMusStreamType.WAVE_SINK).isPresent(), "there is no pin for [WAVE_SINK]");
    TestStream stream = bench.openRender().to(KsState.RUN);
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      other.openRender().to(KsState.RUN);
      stream.put(bench.pool().event(0x90, 60, 127));
      bench.wave().render(FRAMES);
      assertThat(other.wave().render(FRAMES))
          .as("the first frame of the other that sounds, -1 for none")
          .isEqualTo(-1);
    }
  }

  @Test
  void twoInstancesDescribeThemselvesAlike(MiniportBench bench) {
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      assertThat(other.description().pins())
          .as("pins of the other instance")
          .usingElementComparator((a, b) -> a.name().equals(b.name()) ? 0 : 1)
          .hasSameSizeAs(bench.description().pins())
          .containsExactlyElementsOf(bench.description().pins());
    }
  }
}
