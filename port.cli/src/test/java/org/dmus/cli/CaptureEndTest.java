package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CaptureEndTest {
  private final AtomicLong clockNs = new AtomicLong();

  private final CaptureLimits limits = new CaptureLimits();

  private CaptureEnd end(Double maxSeconds, Double idleSeconds) {
    limits.seconds = maxSeconds;
    limits.timeout = idleSeconds;
    return new CaptureEnd(limits, clockNs::get);
  }

  private void wait(int seconds) {
    clockNs.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void withoutLimitsItGoesOn() {
    CaptureEnd end = end(null, null);
    wait(1_000_000);
    assertThat(end.isReached(0)).isFalse();
  }

  @Test
  void itEndsAfterItsLengthWhetherEventsComeOrNot() {
    CaptureEnd end = end(10.0, null);
    wait(9);
    assertThat(end.isReached(5)).isFalse();
    wait(1);
    assertThat(end.isReached(6)).isTrue();
    assertThat(end.isWithoutEvent()).isFalse();
  }

  @Test
  void everyEventRestartsTheTimeOut() {
    CaptureEnd end = end(null, 3.0);
    wait(2);
    assertThat(end.isReached(1)).isFalse();
    wait(2);
    assertThat(end.isReached(1)).isFalse();
    wait(1);
    assertThat(end.isReached(1)).isTrue();
    assertThat(end.isWithoutEvent()).isFalse();
  }

  @Test
  void aTimeOutWithoutAnyEventIsTold() {
    CaptureEnd end = end(null, 3.0);
    wait(3);
    assertThat(end.isReached(0)).isTrue();
    assertThat(end.isWithoutEvent()).isTrue();
  }

  @Test
  void silenceCountsFromTheFirstEventOn() {
    limits.silence = 3.0;
    CaptureEnd end = end(null, null);
    wait(100);
    assertThat(end.isReached(0)).isFalse();
    assertThat(end.isReached(1)).isFalse();
    wait(3);
    assertThat(end.isReached(1)).isTrue();
    assertThat(end.isWithoutEvent()).isFalse();
  }

  @Test
  void aTakeThatWaitsHasItsLengthFromTheFirstEventOn() {
    limits.wait = true;
    CaptureEnd end = end(10.0, null);
    wait(100);
    assertThat(end.isReached(0)).isFalse();
    assertThat(end.isReached(1)).isFalse();
    wait(9);
    assertThat(end.isReached(1)).isFalse();
    wait(1);
    assertThat(end.isReached(1)).isTrue();
  }
}
