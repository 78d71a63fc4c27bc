package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;

import java.util.List;
import org.dmus.client.IPinClient;
import org.dmus.client.LatencyReport;
import org.dmus.client.QueuedEvent;
import org.dmus.ks.KsState;
import org.junit.jupiter.api.Test;

/** What a stranger sees of a queue, and of how events kept their time. */
class QueueViewTest {
  private final ClientFixture f = new ClientFixture();
  private final IPinClient a = f.pin.openClient("a");

  @Test
  void theNextEventsAreSeenInOrderWithTheTimeTheyHaveLeft() {
    f.runTo(10 * MS);
    f.note(a, 40 * MS, 60);
    f.send(f.pin::write, 3, 30 * MS, 0xC0, 5);
    f.note(a, 50 * MS, 61);
    List<QueuedEvent> next = f.pin.queue(2);
    assertThat(next).extracting(QueuedEvent::client).containsExactly("pin", "a");
    assertThat(next).extracting(QueuedEvent::lateness100ns).containsExactly(-20 * MS, -30 * MS);
    assertThat(next).extracting(QueuedEvent::presTime100ns).containsExactly(30 * MS, 40 * MS);
    assertThat(next).extracting(QueuedEvent::channelGroup).containsExactly(3, 1);
    assertThat(next.get(0).head()).containsExactly(0xC0, 5);
    assertThat(f.pin.queue(99)).hasSize(3);
    assertThat(f.pin.queue(0)).isEmpty();
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("C005", "903C40", "903D40");
  }

  @Test
  void aLongMessageShowsItsHeadAndItsWholeLength() {
    int[] sysex = new int[10_000];
    sysex[0] = 0xF0;
    sysex[9_999] = 0xF7;
    f.send(a::write, 1, 40 * MS, sysex);
    QueuedEvent shown = f.pin.queue(1).get(0);
    assertThat(shown.bytes()).isEqualTo(10_000);
    assertThat(shown.head()).hasSize(16).startsWith(0xF0, 0);
  }

  @Test
  void whileThePinStandsLatenessDoesToo() {
    f.runTo(10 * MS);
    f.pin.setState(KsState.PAUSE);
    f.note(a, 40 * MS, 60);
    f.runTo(900 * MS);
    assertThat(f.pin.queue(1).get(0).lateness100ns()).isEqualTo(-30 * MS);
  }

  @Test
  void leadLatenessAndTransitAreExactToTwoDigits() {
    for (int i = 0; i < 100; i++) {
      f.note(a, 100 * MS, i);
    }
    f.f.clock.advanceTo(ClientFixture.T0 + 105 * MS);
    f.f.engine.step();
    f.note(a, 100 * MS, 100);
    f.f.engine.step();
    LatencyReport report = f.pin.latency();
    assertThat(report.lead().count()).isEqualTo(101);
    assertNear(report.lead().p50(), 100 * MS);
    assertThat(report.lead().min()).as("the one that came too late had none").isZero();
    assertNear(report.lateness().p50(), 5 * MS);
    assertNear(report.lateness().max(), 5 * MS);
    assertNear(report.transit().p50(), 105 * MS);
    assertThat(report.transit().min()).isZero();
    assertNear(report.transit().p999(), 105 * MS);
  }

  private static void assertNear(long actual, long expected) {
    assertThat((double) actual)
        .isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(1));
  }

  @Test
  void stopForgetsTheLatencies() {
    f.note(a, 10 * MS, 60);
    f.runTo(20 * MS);
    assertThat(f.pin.latency().lead().count()).isEqualTo(1);
    f.pin.setState(KsState.STOP);
    LatencyReport report = f.pin.latency();
    assertThat(report.lead().count()).isZero();
    assertThat(report.transit().min()).isZero();
    assertThat(report.transit().mean()).isZero();
  }

  @Test
  void timesBeyondADayAreCountedAsADay() {
    LatencyMeter meter = new LatencyMeter();
    meter.record(0, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2 + 1);
    assertThat(meter.report().lead().count()).isEqualTo(1);
    assertNear(meter.report().lead().max(), LatencyMeter.LONGEST_100NS);
    assertThat(meter.report().lateness().max()).isEqualTo(1);
  }
}
