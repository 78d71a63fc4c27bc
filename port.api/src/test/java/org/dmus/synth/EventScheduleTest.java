package org.dmus.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class EventScheduleTest {
  private final EventSchedule schedule = new EventSchedule();

  private static DMusKernelEvent at(long time, int key) {
    DMusKernelEvent event = new DMusKernelEvent();
    event.presTime100ns(time);
    event.shortMessage(0x90, key, 1, 3);
    return event;
  }

  @Test
  void eventsComeInTheOrderOfTimeAndThenOfArrival() {
    long seed = ThreadLocalRandom.current().nextLong();
    Random random = new Random(seed);
    List<DMusKernelEvent> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      DMusKernelEvent event = at(random.nextInt(50), i);
      all.add(event);
      schedule.add(event);
    }
    all.sort(Comparator.comparingLong(DMusKernelEvent::presTime100ns)); // is stable
    List<DMusKernelEvent> polled = new ArrayList<>();
    while (schedule.peek() != null) {
      polled.add(schedule.poll());
    }
    assertThat(polled).as("seed %d", seed).containsExactlyElementsOf(all);
    assertThat(polled).allMatch(event -> event.next() == null);
  }

  @Test
  void aShiftMovesWhatHasATime() {
    schedule.add(at(0, 1));
    schedule.add(at(10, 2));
    schedule.shift(5);
    assertThat(schedule.poll().presTime100ns()).isZero();
    assertThat(schedule.poll().presTime100ns()).isEqualTo(15);
  }

  @Test
  void everythingIsTakenAsOneChain() {
    schedule.add(at(2, 1));
    schedule.add(at(1, 2));
    DMusKernelEvent all = schedule.pollAll();
    assertThat(all.presTime100ns()).isEqualTo(1);
    assertThat(all.next().presTime100ns()).isEqualTo(2);
    assertThat(schedule.pollAll()).isNull();
  }
}
