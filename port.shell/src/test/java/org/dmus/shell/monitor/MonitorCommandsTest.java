package org.dmus.shell.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.felix.service.command.CommandSession;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.shell.FakePorts;
import org.dmus.shell.gogo.GogoSession;
import org.dmus.shell.pin.PlayablePort;
import org.junit.jupiter.api.Test;

class MonitorCommandsTest {
  private final PlayablePort uart = new PlayablePort("uart");
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

  /** Plays until the monitor has what it wants. */
  private MonitorRow monitor(boolean sensing, int count) throws Exception {
    uart.openPin();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<MonitorRow> row =
          CompletableFuture.supplyAsync(
              () ->
                  new Monitor(uart.subdevice().filter(), out, sensing, false)
                      .run(count, Long.MAX_VALUE, () -> false),
              threads);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (!row.isDone() && System.nanoTime() < deadline) {
        uart.pass((byte) 0xFE);
        uart.pass((byte) 0x90, (byte) 60, (byte) 100);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      return row.get(1, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void messagesAreLinesInWordsAndActiveSensingIsHidden() throws Exception {
    MonitorRow row = monitor(false, 2);
    assertThat(row.messages()).isEqualTo(2);
    assertThat(row.hidden()).isPositive();
    assertThat(screen.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.endsWith("note on C4 v100 ch 1"));
  }

  @Test
  void activeSensingIsShownToWhoeverAsks() throws Exception {
    assertThat(monitor(true, 4).hidden()).isZero();
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("active sensing");
  }

  @Test
  void aTimeThatIsOverEndsIt() throws Exception {
    FakePorts ports = new FakePorts().with(uart.subdevice());
    try (CommandSession session = GogoSession.of(ports, new MonitorCommands(ports))) {
      assertThat(session.execute("monitor -t 0.02 uart")).isInstanceOf(MonitorRow.class);
      assertThatThrownBy(() -> session.execute("monitor -t soon uart"))
          .hasToString("monitor: -n and -t take numbers above 0; without them it ends by Ctrl-C");
    }
  }

  @Test
  void piecesOfSystemExclusiveAreOneMessage() {
    PassedEvents events = new PassedEvents();
    MonitorTap tap = new MonitorTap(events);
    DMusKernelEvent piece = new DMusKernelEvent();
    piece.buffer(new byte[] {(byte) 0xF0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    piece.eventBytes(10);
    piece.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    tap.tapped(piece);
    assertThat(events.isEmpty()).isTrue();
    piece.buffer(new byte[] {10, 11, 12, 13, 14, 15, 16, 17, 18, (byte) 0xF7});
    piece.eventBytes(10);
    piece.flags(DMusKernelEvent.EVENT_COMPLETE);
    tap.tapped(piece);
    PassedEvents.PassedEvent whole = events.take();
    assertThat(whole.length()).isEqualTo(20);
    assertThat(whole.head()).hasSize(16).startsWith((byte) 0xF0, (byte) 1).endsWith((byte) 15);
  }

  @Test
  void eventsThatFindNoRoomAreCounted() {
    PassedEvents events = new PassedEvents();
    int capacity = 1 << 13;
    for (int i = 0; i < capacity + 5; i++) {
      events.put(i, new byte[] {(byte) 0xF8}, 1);
    }
    assertThat(events.missed()).isEqualTo(5);
    assertThat(events.take().time100ns()).isZero();
  }
}
