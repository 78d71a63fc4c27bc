package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dmus.miniport.fakes.FakePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the thread of the line does when bytes come: it sees them. */
@Timeout(60)
class LineWakeTest {
  private static final int MESSAGES = Integer.getInteger("dmus.wakes", 50_000);
  private static final byte[] NOTE = {(byte) 0x90, 60, 64};
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  @Test
  void aMessageThatComesWhileTheLineGoesToRestLeaves() {
    RecordingLink link = RecordingLink.open();
    WireSettings plain = WireSettings.from(new FakePort(Map.of()).newRegistryKey());
    UartSettings settings = new UartSettings(link, LineGovernor.UNLIMITED, plain);
    try (Line line = Line.open(settings, () -> {})) {
      for (int i = 1; i <= MESSAGES; i++) {
        line.write(NOTE, 0, NOTE.length);
        awaitSent(line, (long) i * NOTE.length);
      }
    }
    assertThat(link.bytes()).hasSize(MESSAGES * NOTE.length);
  }

  /** Spins: the next message is to meet the thread on its way to rest. */
  private static void awaitSent(Line line, long bytes) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (line.status(0).bytes() < bytes) {
      assertThat(System.nanoTime()).as("byte %d leaves", bytes).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
