package org.dmus.doctor.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogReaderService;

/** The last lines of the log that the framework keeps in memory, oldest first. */
final class LogBody implements NamedSection.Body {
  private static final int MAX_ENTRIES = 2_000;

  private final LogReaderService log;

  /**
   * Takes the service.
   *
   * @param log null = there is none
   */
  LogBody(LogReaderService log) {
    this.log = log;
  }

  @Override
  public void write(Appendable out) throws IOException {
    List<LogEntry> newestFirst = log == null ? List.of() : Collections.list(log.getLog());
    List<LogEntry> last =
        new ArrayList<>(newestFirst.subList(0, Math.min(MAX_ENTRIES, newestFirst.size())));
    Collections.reverse(last);
    out.append(last.isEmpty() ? "nothing was logged\n" : "");
    for (LogEntry entry : last) {
      out.append(Instant.ofEpochMilli(entry.getTime()) + " " + entry.getLogLevel() + " ");
      out.append(entry.getBundle() == null ? "-" : entry.getBundle().getSymbolicName());
      out.append(" " + entry.getMessage() + "\n");
      if (entry.getException() != null) {
        out.append(Traces.of(entry.getException()));
      }
    }
  }
}
