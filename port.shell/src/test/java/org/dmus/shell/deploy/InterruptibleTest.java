package org.dmus.shell.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.dmus.shell.Misuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A command that waits for something for ever can be interrupted. */
@Timeout(20)
class InterruptibleTest {

  @Test
  void whatIsDoneIsReturnedAndWhatItThrowsIsThrown() {
    assertThat(Interruptible.call("doctor", () -> "well")).isEqualTo("well");
    Misuse misuse = new Misuse("no such bundle");
    assertThatThrownBy(
            () ->
                Interruptible.call(
                    "doctor",
                    () -> {
                      throw misuse;
                    }))
        .isSameAs(misuse);
  }

  @Test
  void whoWaitsIsLetGoThoughTheWorkDoesNotEnd() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Interruptible.call("doctor", () -> deaf(never)))
        .hasMessage("doctor: interrupted");
    assertThat(Thread.interrupted()).isFalse();
    never.countDown();
  }

  /** As a thread in the system's open() is. */
  private static boolean deaf(CountDownLatch end) {
    while (true) {
      try {
        end.await();
        return true;
      } catch (InterruptedException e) {
        continue;
      }
    }
  }
}
