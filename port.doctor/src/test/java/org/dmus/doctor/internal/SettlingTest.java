package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.doctor.Finding;
import org.junit.jupiter.api.Test;

/** When the doctor looks again. */
class SettlingTest {
  private static final List<Finding> ILL =
      List.of(new Finding(Finding.Severity.ERROR, "synth", "it is stopped", "start 7"));

  private long nowNs;
  private int looks;

  private List<Finding> found(long movingMs, long illMs) {
    Settling settling =
        new Settling(() -> nowNs < movingMs * 1_000_000, () -> nowNs, pause -> nowNs += pause);
    return settling.look(
        () -> {
          looks++;
          return nowNs < illMs * 1_000_000 ? ILL : List.of();
        });
  }

  @Test
  void whatIsUpAgainWhileThingsMoveIsNoFault() {
    assertThat(found(300, 150)).isEmpty();
  }

  @Test
  void whatStaysWhenNothingMovesAnyMoreIsTold() {
    assertThat(found(300, Long.MAX_VALUE / 1_000_000)).isEqualTo(ILL);
    assertThat(nowNs).isBetween(TimeUnit.MILLISECONDS.toNanos(300), 400_000_000L);
  }

  @Test
  void whereNothingMovesOneLookIsEnough() {
    assertThat(found(0, 1_000)).isEqualTo(ILL);
    assertThat(looks).isEqualTo(1);
    assertThat(nowNs).isZero();
  }

  @Test
  void whereAllIsWellOneLookIsEnoughAlsoWhileThingsMove() {
    assertThat(found(1_000, 0)).isEmpty();
    assertThat(looks).isEqualTo(1);
  }

  @Test
  void whatMovesForEverIsToldAfterTwoSeconds() {
    assertThat(found(1_000_000, 1_000_000)).isEqualTo(ILL);
    assertThat(nowNs).isEqualTo(TimeUnit.SECONDS.toNanos(2));
  }
}
