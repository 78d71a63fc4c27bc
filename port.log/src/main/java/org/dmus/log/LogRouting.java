package org.dmus.log;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/**
 * Which line goes to which file. Called by the thread of the Log Service, and by those of events.
 */
final class LogRouting implements AutoCloseable {
  private static final String BUNDLES = "Events.Bundle.";
  private static final String EVENTS = "Events.";
  private static final Set<String> STATES =
      Set.of("started", "stopped", "updated", "uninstalled", "installed");

  private final List<NamedFile> files;
  private final LogLine line;

  LogRouting(List<NamedFile> files, LogLine line) {
    this.files = files;
    this.line = line;
  }

  void write(LogEntry entry) {
    String logger = String.valueOf(entry.getLoggerName());
    if (!files.isEmpty() && isWorthALine(logger, entry)) {
      files.stream()
          .skip(1)
          .filter(each -> each.isOf(logger))
          .findFirst()
          .orElse(files.get(0))
          .file()
          .write(line.of(entry, message(logger, entry)));
    }
  }

  /** Of a bundle: started, stopped ... */
  private static String message(String logger, LogEntry entry) {
    String message = String.valueOf(entry.getMessage());
    return logger.startsWith(BUNDLES)
        ? message.substring(message.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)
        : message;
  }

  void writeMain(String text) {
    if (!files.isEmpty()) {
      files.get(0).file().write(text);
    }
  }

  /** A state change is one line: of a bundle its stations are left out, of services all. */
  private static boolean isWorthALine(String logger, LogEntry entry) {
    if (logger.startsWith(BUNDLES)) {
      return STATES.contains(message(logger, entry));
    }
    return !logger.startsWith(EVENTS) || LogLevel.WARN.implies(entry.getLogLevel());
  }

  @Override
  public void close() {
    files.forEach(each -> each.file().close());
  }
}
