package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

/** Events know who wrote them, and a pool gets over a stream that keeps them. */
class PooledEventTest {
  private final EventPool pool = new EventPool(4, 2);
  private int returned;
  private int returnedLong;
  private final EventOwner owner =
      withBuffer -> {
        returned++;
        returnedLong += withBuffer ? 1 : 0;
      };

  private DMusKernelEvent signed() {
    DMusKernelEvent event = pool.getMessage();
    EventPool.markOf(event).sign(owner, 7);
    return event;
  }

  @Test
  void anEventKnowsItsWriterUntilItIsBack() {
    DMusKernelEvent event = signed();
    event.buffer(pool.getBuffer());
    assertThat(EventPool.markOf(event).owner()).isSameAs(owner);
    assertThat(EventPool.markOf(event).submitTime100ns()).isEqualTo(7);
    pool.putMessage(event);
    assertThat(EventPool.markOf(event).owner()).isNull();
    assertThat(returned).isEqualTo(1);
    assertThat(returnedLong).isEqualTo(1);
  }

  @Test
  void aSpareEventIsForgottenWhenItIsPut() {
    DMusKernelEvent spare = pool.getSpare();
    pool.putMessage(spare);
    assertThat(pool.free()).isEqualTo(4);
    assertThat(pool.putMessage(spare).isSuccess()).isFalse();
  }

  @Test
  void whatAStreamKeptIsItsWritersNoMore() {
    DMusKernelEvent kept = signed();
    kept.buffer(pool.getBuffer());
    pool.loans().lend(kept, null);
    pool.loans().writeOff();
    assertThat(returned).isEqualTo(1);
    assertThat(returnedLong).isEqualTo(1);
    assertThat(pool.freeBuffers()).isEqualTo(2);
  }
}
