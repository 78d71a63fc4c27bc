package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.doctor.Finding;
import org.junit.jupiter.api.Test;

/** How long a fault must stay to be one. */
class SettlingTest {
  private static final List<Finding> ILL =
      List.of(new Finding(Finding.Severity.ERROR, "synth", "it is stopped", "start 7"));
  private static final long FOR_EVER_MS = Long.MAX_VALUE;

  private long nowMs;
  private long lookTakesMs;
  private int looks;

  private List<Finding> found(long illMs, long changesUntilMs) {
    Settling settling =
        new Settling(
            () -> nowMs,
            pause -> nowMs += pause,
            now -> now < changesUntilMs ? now : changesUntilMs);
    return settling.look(
        () -> {
          looks++;
          nowMs += lookTakesMs;
          return nowMs < illMs ? ILL : List.of();
        });
  }

  @Test
  void whatPassesIsNoFault() {
    assertThat(found(Settling.QUIET_MS - 1, 0)).isEmpty();
    assertThat(found(Settling.QUIET_MS + 900, Settling.QUIET_MS + 800)).isEmpty();
  }

  @Test
  void whatStaysIsOne() {
    assertThat(found(FOR_EVER_MS, 0)).isEqualTo(ILL);
    assertThat(nowMs).isEqualTo(Settling.QUIET_MS);
  }

  @Test
  void whileThingsChangeItWaits() {
    assertThat(found(FOR_EVER_MS, 800)).isEqualTo(ILL);
    assertThat(nowMs).isEqualTo(800 + Settling.QUIET_MS);
  }

  @Test
  void whereAllIsWellOneLookIsEnoughAlsoWhileThingsChange() {
    assertThat(found(0, FOR_EVER_MS)).isEmpty();
    assertThat(looks).isEqualTo(1);
    assertThat(nowMs).isZero();
  }

  @Test
  void whatChangesForEverIsToldAtLast() {
    assertThat(found(FOR_EVER_MS, FOR_EVER_MS)).isEqualTo(ILL);
    assertThat(nowMs).isEqualTo(Settling.LIMIT_MS);
  }

  @Test
  void onABusyMachineItLooksAsOftenAsOnAnIdleOne() {
    lookTakesMs = 300;
    assertThat(found(Settling.LOOKS * lookTakesMs, 0)).isEmpty();
    looks = 0;
    nowMs = 0;
    assertThat(found(FOR_EVER_MS, 0)).isEqualTo(ILL);
    assertThat(looks).isGreaterThan(Settling.LOOKS);
  }
}
