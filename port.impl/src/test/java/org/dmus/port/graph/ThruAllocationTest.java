package org.dmus.port.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.dmus.graph.FilterStage;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.filter.TappedPin;
import org.junit.jupiter.api.Test;

/** From the captured byte through a filter to another port's stream (invariant I9). */
class ThruAllocationTest {
  private static final int ROUNDS = 20_000;
  private static final int READINGS = 5;
  private static final byte[] BYTES = {(byte) 0x90, 60, 64, (byte) 0x80, 60, 64};

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ManualClock clock = new ManualClock();
  private final TestPort keyboard = new TestPort("keyboard", clock);
  private final TestPort synth = new TestPort("synth", clock);
  private final Connections connections =
      new Connections(new DeployedFilters(), (what, cause) -> {});

  @Test
  void theWayFromByteToStreamAllocatesNothing() {
    clock.advanceTo(1_000);
    TappedPin from = keyboard.filter.openTappedPin(TestPort.CAPTURE, KsDataFormat.DIRECTMUSIC);
    TappedPin to = synth.open(TestPort.RENDER);
    from.setState(KsState.RUN);
    to.setState(KsState.RUN);
    GivenRoute route = GivenRoute.of(from, List.of(FilterStage.of(new TestFilter())), to);
    Connection thru =
        connections.add(new Connection(route.configuration("thru"), route, connections));
    synth.silence();
    pump();
    long least = Long.MAX_VALUE;
    for (int reading = 0; reading < READINGS; reading++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      pump();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
    assertThat(thru.statistics().delivered()).isEqualTo(2L * ROUNDS * (READINGS + 1));
    assertThat(thru.statistics().dropped()).isZero();
  }

  private void pump() {
    IMXF sink = keyboard.captureOutput();
    for (int round = 0; round < ROUNDS; round++) {
      DMusKernelEvent event = keyboard.captureAllocator().getMessage();
      System.arraycopy(BYTES, 0, event.bytes(), 0, BYTES.length);
      event.eventBytes(BYTES.length);
      event.channelGroup(1);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
      event.presTime100ns(clock.getTime());
      sink.putMessage(event);
      clock.advanceTo(clock.getTime() + 10);
      keyboard.engine.step();
      synth.engine.step();
    }
  }
}
