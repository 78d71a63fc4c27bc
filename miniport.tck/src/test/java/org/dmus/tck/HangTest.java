package org.dmus.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HangTest {
  private final CountDownLatch end = new CountDownLatch(1);

  private void waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void waitWithTheLock() {
    waitForTheEnd();
  }

  /** Looks where a thread hangs, once it does. */
  private static Hang look(Thread thread, Thread.State state) {
    thread.start();
    while (thread.getState() != state) {
      Thread.onSpinWait();
    }
    return Hang.of("play", "20 s", thread);
  }

  @Test
  void aHangNamesTheLineThatIsNotTheJdks() {
    Hang hang = look(new Thread(this::waitForTheEnd), Thread.State.WAITING);
    end.countDown();
    assertThat(hang.place()).startsWith("org.dmus.tck.HangTest.waitForTheEnd(HangTest.java:");
    assertThat(hang)
        .hasMessageStartingWith(
            "play has not ended after 20 s: it hangs in org.dmus.tck.HangTest.waitForTheEnd(")
        .hasMessageEndingWith(", in CountDownLatch.await (waiting)");
  }

  @Test
  void whoHasTheLockIsSaid() {
    look(new Thread(this::waitWithTheLock, "owner"), Thread.State.WAITING);
    Hang hang = look(new Thread(this::waitWithTheLock), Thread.State.BLOCKED);
    end.countDown();
    assertThat(hang).hasMessageEndingWith(", which waits for a lock of thread \"owner\"");
  }
}
