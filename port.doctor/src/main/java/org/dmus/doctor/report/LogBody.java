package org.dmus.doctor.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogReaderService;

/** The last lines of the log that the framework keeps in memory, oldest first. */
final class LogBody implements NamedSection.Body {
  private static final int MAX_ENTRIES = 2_000;

  /** OSGi Log Service, 101.6.2: "ServiceEvent REGISTERED", and nothing of which. */
  private static final String SERVICE_EVENT = "ServiceEvent ";

  private final LogReaderService log;

  /**
   * Takes the service.
   *
   * @param log null = there is none
   */
  LogBody(LogReaderService log) {
    this.log = log;
  }

  /** That a service came or went is logged without its name. */
  private static boolean saysSomething(LogEntry entry) {
    return !entry.getMessage().startsWith(SERVICE_EVENT) || entry.getException() != null;
  }

  @Override
  public void write(Appendable out) throws IOException {
    List<LogEntry> newestFirst = log == null ? List.of() : Collections.list(log.getLog());
    List<LogEntry> last =
        newestFirst.stream()
            .filter(LogBody::saysSomething)
            .limit(MAX_ENTRIES)
            .collect(Collectors.toCollection(ArrayList::new));
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
