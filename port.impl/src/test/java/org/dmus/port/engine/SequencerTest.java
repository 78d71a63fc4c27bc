package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class SequencerTest {
  private static final int CAPACITY = 1_000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final Sequencer sequencer = new Sequencer(CAPACITY);

  /** What the sequencer has to be equal to: a list, sorted by insertion behind its equals. */
  private final List<DMusKernelEvent> model = new ArrayList<>();

  SequencerTest() {
    System.out.println("SequencerTest seed " + seed);
  }

  private void add(long time) {
    DMusKernelEvent event = new DMusKernelEvent();
    event.presTime100ns(time);
    sequencer.add(event);
    model.add(event);
    model.sort(Comparator.comparingLong(DMusKernelEvent::presTime100ns));
  }

  private void poll() {
    assertThat(sequencer.earliest())
        .isEqualTo(model.isEmpty() ? Duty.NEVER : model.get(0).presTime100ns());
    assertThat(sequencer.poll()).isSameAs(model.isEmpty() ? null : model.remove(0));
    assertThat(sequencer.size()).isEqualTo(model.size());
  }

  private void remove(Predicate<DMusKernelEvent> which) {
    int before = model.size();
    model.removeIf(which);
    assertThat(sequencer.removeIf(which)).isEqualTo(before - model.size());
  }

  private void step() {
    long latest = model.isEmpty() ? 0 : model.get(model.size() - 1).presTime100ns();
    switch (random.nextInt(model.size() < CAPACITY ? 7 : 3)) {
      case 0, 1 -> poll();
      case 2 -> {
        if (random.nextInt(50) == 0) {
          long modulus = 1 + random.nextInt(4);
          remove(e -> e.presTime100ns() % modulus == 0);
        }
      }
      case 3, 4 -> add(latest + random.nextInt(3));
      default -> add(latest - 20 + random.nextInt(25));
    }
  }

  @Test
  void eventsLeaveInTimeOrderAndEqualTimesInArrivalOrderWhateverWasRemoved() {
    for (int i = 0; i < 50_000; i++) {
      step();
    }
    assertThat(sequencer.first(10)).isEqualTo(model.subList(0, Math.min(10, model.size())));
    while (!model.isEmpty()) {
      poll();
    }
    poll();
  }

  @Test
  void randomTimesLeaveInOrder() {
    for (int i = 0; i < CAPACITY; i++) {
      add(random.nextInt(100));
    }
    for (int limit : new int[] {0, 1, 7, CAPACITY, Integer.MAX_VALUE}) {
      assertThat(sequencer.first(limit)).isEqualTo(model.subList(0, Math.min(limit, CAPACITY)));
    }
    assertThat(sequencer.count(e -> e.presTime100ns() < 50))
        .isEqualTo((int) model.stream().filter(e -> e.presTime100ns() < 50).count());
    for (int i = 0; i < CAPACITY; i++) {
      poll();
    }
  }

  @Test
  void equalTimesKeepTheOrderOfArrivalThroughTheHeapToo() {
    add(9);
    for (int i = 0; i < 64; i++) {
      add(7);
    }
    for (int i = 0; i < 65; i++) {
      poll();
    }
  }

  @Test
  void whatCameLastMayBeRemovedBeforeItsEqualsComeAgain() {
    add(5);
    add(10);
    add(6);
    remove(e -> e.presTime100ns() == 10);
    add(6);
    add(5);
    for (int i = 0; i < 4; i++) {
      poll();
    }
  }

  @Test
  void anEmptySequencerIsNeverDue() {
    assertThat(sequencer.poll()).isNull();
    assertThat(sequencer.earliest()).isEqualTo(Duty.NEVER);
    assertThat(sequencer.first(3)).isEmpty();
  }
}
