package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.FakePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningTest {
  private static final long LIMIT_SECONDS = 20;

  private final Waiting commands = new Waiting();
  private final Running running = new Running();
  private final ExecutorService console = Executors.newSingleThreadExecutor();
  private final CommandSession session = GogoSession.of(new FakePorts(), commands);

  /** A command that takes its time. */
  @DmusCommands({"await", "idle"})
  public static final class Waiting extends Commands {
    private final CountDownLatch begun = new CountDownLatch(1);

    /** Waits until it is interrupted. */
    @Usage("")
    @Descriptor("wait")
    public String await() throws InterruptedException {
      begun.countDown();
      new CountDownLatch(1).await();
      return "never";
    }

    /** Ends at once. */
    @Usage("")
    @Descriptor("end")
    public boolean idle() {
      return Thread.currentThread().isInterrupted();
    }
  }

  @AfterEach
  void close() {
    console.shutdownNow();
    session.close();
  }

  @Test
  void aCommandThatIsInterruptedSaysSoInWords() throws Exception {
    session.put(Running.VARIABLE, running);
    Future<Object> typed = console.submit(() -> session.execute("await"));
    assertThat(commands.begun.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(running.interrupt()).isTrue();
    assertThatThrownBy(() -> typed.get(LIMIT_SECONDS, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasToString("await: interrupted");
  }

  @Test
  void nothingIsInterruptedWhenNothingRuns() throws Exception {
    session.put(Running.VARIABLE, running);
    assertThat(session.execute("idle")).isEqualTo(false);
    assertThat(running.interrupt()).isFalse();
    assertThat(session.execute("idle")).isEqualTo(false);
  }
}
