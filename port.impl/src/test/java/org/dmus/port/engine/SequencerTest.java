package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class SequencerTest {

  @Test
  void eventsLeaveInTimeOrderAndEqualTimesInArrivalOrder() {
    long seed = new Random().nextLong();
    System.out.println("SequencerTest seed " + seed);
    Random random = new Random(seed);
    int count = 100_000;
    Sequencer sequencer = new Sequencer(count);
    for (int i = 0; i < count; i++) {
      DMusKernelEvent event = new DMusKernelEvent();
      event.presTime100ns(random.nextInt(5_000) - 1_000);
      event.bytePosition(i);
      sequencer.add(event);
      if (random.nextInt(3) == 0) {
        sequencer.add(sequencer.poll());
      }
    }
    assertDrainsInOrder(sequencer, count);
  }

  private static void assertDrainsInOrder(Sequencer sequencer, int count) {
    long previous = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      long earliest = sequencer.earliest();
      DMusKernelEvent event = sequencer.poll();
      assertThat(event.presTime100ns()).isEqualTo(earliest).isGreaterThanOrEqualTo(previous);
      previous = earliest;
    }
    assertThat(sequencer.poll()).isNull();
    assertThat(sequencer.earliest()).isEqualTo(Duty.NEVER);
  }

  @Test
  void equalTimesKeepTheOrderOfArrival() {
    Sequencer sequencer = new Sequencer(64);
    for (int i = 0; i < 64; i++) {
      DMusKernelEvent event = new DMusKernelEvent();
      event.presTime100ns(7);
      event.bytePosition(i);
      sequencer.add(event);
    }
    for (int i = 0; i < 64; i++) {
      assertThat(sequencer.poll().bytePosition()).isEqualTo(i);
    }
  }
}
