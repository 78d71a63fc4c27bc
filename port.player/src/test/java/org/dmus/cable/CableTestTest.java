package org.dmus.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CableTestTest {

  @Test
  void whatComesBackIsCountedAndTimedOnOneClock() throws InterruptedException {
    LoopedPort port = new LoopedPort(number -> true);
    CableReport report = new CableTest(port.filter(), port.filter(), 50, 1).run();
    assertThat(report.sent()).isEqualTo(50);
    assertThat(report.lost()).isZero();
    assertThat(report.strange()).isZero();
    assertThat(report.minMs()).isBetween(LoopedPort.LATENCY_MS - 0.5, LoopedPort.LATENCY_MS + 0.5);
    assertThat(port.openPins).isZero();
  }

  @Test
  void whatDoesNotComeIsLostAndTheRestIsNot() throws InterruptedException {
    LoopedPort port = new LoopedPort(number -> number % 10 != 3);
    CableReport report = new CableTest(port.filter(), port.filter(), 50, 1).run();
    assertThat(report.lost()).isEqualTo(5);
    assertThat(report.returned()).isEqualTo(45);
  }

  @Test
  void numbersThatMakeNoTestAreRefused() {
    LoopedPort port = new LoopedPort(number -> true);
    assertThatThrownBy(() -> new CableTest(port.filter(), port.filter(), 0, 10))
        .isInstanceOf(NtStatusException.class)
        .hasMessage("cable: 0 messages every 10 ms: give 1..16384 messages, 1 ms or more");
  }
}
