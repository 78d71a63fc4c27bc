package org.dmus.log;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/**
 * What was logged before and what is logged from now on: each entry once, also one that comes in
 * between. It listens first and reads the history then; an entry that it was told of and found
 * there too is known by its sequence number.
 */
final class EveryEntry implements AutoCloseable {
  private final LogReaderService log;
  private final Consumer<LogEntry> reader;
  private final Set<Long> caughtUp = new HashSet<>();
  private final LogListener listener = this::logged;

  /**
   * Begins.
   *
   * @param reader is told on the caller's thread, later on that of the Log Service; never on two
   */
  EveryEntry(LogReaderService log, Consumer<LogEntry> reader) {
    this.log = log;
    this.reader = reader;
    catchUp();
  }

  private synchronized void catchUp() {
    log.addLogListener(listener); // whoever calls it waits until the history is read
    List<LogEntry> before = Collections.list(log.getLog());
    Collections.reverse(before); // the newest comes first
    for (LogEntry entry : before) {
      caughtUp.add(entry.getSequence());
      reader.accept(entry);
    }
  }

  private synchronized void logged(LogEntry entry) {
    if (!caughtUp.remove(entry.getSequence())) {
      reader.accept(entry);
    }
  }

  @Override
  public void close() {
    log.removeLogListener(listener);
  }
}
