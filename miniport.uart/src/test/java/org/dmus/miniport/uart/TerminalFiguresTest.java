package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dmus.miniport.fakes.PseudoTerminals;
import org.dmus.miniport.line.InputLine;
import org.dmus.miniport.line.PathLink;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a pseudo terminal shows of time. Figures are printed, for {@code -Ddmus.terminal.seconds=N};
 * half a second otherwise.
 */
@Timeout(120)
class TerminalFiguresTest {

  private static final double SECONDS =
      Double.parseDouble(System.getProperty("dmus.terminal.seconds", "0.5"));
  private static final int FIFO_BYTES = 65_536;
  private static final int NANOS_PER_UNIT = 100;

  @TempDir Path folder;
  private Path near;
  private Path far;
  private Process cable;

  @BeforeEach
  void connect() {
    near = folder.resolve("near");
    far = folder.resolve("far");
    cable = PseudoTerminals.link(near, far);
  }

  @AfterEach
  void disconnect() {
    PseudoTerminals.unplug(cable);
  }

  private static long now100ns() {
    return System.nanoTime() / NANOS_PER_UNIT;
  }

  @Test
  void aLineSendsNoMoreThanItsRate() throws Exception {
    int bytes = (int) (UartSettings.MIDI_BYTES_PER_SECOND * SECONDS);
    byte[] seen = new byte[FIFO_BYTES];
    Semaphore came = new Semaphore(0);
    try (InputLine input = listen(far, came::release)) {
      Rig rig = Rig.on(near, UartSettings.MIDI_BYTES_PER_SECOND);
      UartStream stream = rig.openRunning();
      long start = now100ns();
      for (int sent = 0; sent < bytes; sent += 250) {
        stream.putMessage(rig.pool.event(new byte[Math.min(250, bytes - sent)]));
      }
      rig.drain();
      int received = 0;
      long last = start;
      while (received < bytes && came.tryAcquire(20, TimeUnit.SECONDS)) {
        last = input.ring().size() > 0 ? input.ring().firstTime100ns() : last;
        received += input.ring().read(seen, FIFO_BYTES);
      }
      Rig.stop(stream);
      double rate = received * (double) ReferenceTime.PER_SECOND / (last - start);
      System.out.printf("%d bytes over a pty: %.1f B/s%n", received, rate);
      assertThat(received).isEqualTo(bytes);
      long due = (bytes - LineGovernor.CATCH_UP_BYTES) * ModelWire.BYTE_100NS;
      assertThat(last - start).isGreaterThanOrEqualTo(due);
    }
  }

  private static InputLine listen(Path device, Runnable bytesCame) {
    InputLine input =
        InputLine.open(PathLink.at(device), FIFO_BYTES, TerminalFiguresTest::now100ns, bytesCame);
    input.accept(true);
    return input;
  }
}
