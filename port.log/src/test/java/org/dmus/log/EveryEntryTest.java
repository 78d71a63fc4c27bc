package org.dmus.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

class EveryEntryTest {
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void whatIsLoggedWhileTheHistoryIsReadIsNeitherLostNorDoubled() throws Exception {
    BusyLog log = new BusyLog();
    try (EveryEntry entries = new EveryEntry(log, entry -> told.add(entry.getMessage()))) {
      log.writer.join();
      log.tell(entry(4));
      assertThat(told).as("%s", entries).containsExactly("1", "2", "3", "4");
    }
    assertThat(log.listeners).isEmpty();
  }

  private static LogEntry entry(int number) {
    return new FakeEntry("x", LogLevel.INFO, Integer.toString(number), null, number);
  }

  /** Has two entries; while they are read, the second is told, and a third. */
  private static final class BusyLog implements LogReaderService {
    final List<LogListener> listeners = new CopyOnWriteArrayList<>();
    final Thread writer = new Thread(() -> tell(entry(2), entry(3)));

    void tell(LogEntry... entries) {
      for (LogListener listener : listeners) {
        List.of(entries).forEach(listener::logged);
      }
    }

    @Override
    public void addLogListener(LogListener listener) {
      listeners.add(listener);
    }

    @Override
    public void removeLogListener(LogListener listener) {
      listeners.remove(listener);
    }

    @Override
    public Enumeration<LogEntry> getLog() {
      writer.start();
      return Collections.enumeration(new ArrayList<>(List.of(entry(2), entry(1))));
    }
  }
}
