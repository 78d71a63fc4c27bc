package org.dmus.tck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class FaultInjectorTest {
  private final FakePool pool = new FakePool(100);
  private final EventRecorder recorder = new EventRecorder(pool);
  private final FaultInjector line = new FaultInjector(recorder, pool);

  private void send(int from, int to) {
    for (int i = from; i <= to; i++) {
      DMusKernelEvent event = pool.event(0xB0, 7, i);
      event.presTime100ns(1_000L * i);
      line.putMessage(event);
    }
  }

  private List<Integer> values() {
    return recorder.events().stream().map(event -> (int) event.bytes()[2]).toList();
  }

  @Test
  void aGoodLineDeliversAll() {
    send(1, 4);
    assertThat(values()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void everySecondIsLost() {
    line.lose(2);
    send(1, 4);
    assertThat(values()).containsExactly(1, 3);
    assertThat(pool.used()).isZero();
  }

  @Test
  void everyThirdComesTwice() {
    line.deliverTwice(3);
    send(1, 4);
    assertThat(values()).containsExactly(1, 2, 3, 3, 4);
    assertThat(pool.used()).isZero();
  }

  @Test
  void whatIsLateHasAnEarlierTime() {
    line.late(500);
    send(1, 2);
    assertThat(recorder.events())
        .extracting(EventRecorder.Recorded::time100ns)
        .containsExactly(500L, 1_500L);
  }

  @Test
  void whatComesWhileItIsUnpluggedIsLost() {
    send(1, 1);
    line.unplug(true);
    send(2, 3);
    line.unplug(false);
    send(4, 4);
    assertThat(values()).containsExactly(1, 4);
    assertThat(pool.used()).isZero();
  }

  @Test
  void aSlowConsumerTakesOneEachTime() {
    line.slowConsumer(true);
    send(1, 4);
    line.putMessage(null);
    line.putMessage(null);
    assertThat(values()).containsExactly(1, 2);
    line.slowConsumer(false);
    assertThat(values()).containsExactly(1, 2, 3, 4);
    assertThat(pool.used()).isZero();
  }

  @Test
  void aLineThatIsClosedKeepsNothing() {
    line.slowConsumer(true);
    send(1, 4);
    line.close();
    assertThat(pool.used()).isZero();
  }
}
