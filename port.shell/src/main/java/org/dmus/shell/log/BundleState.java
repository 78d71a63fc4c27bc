package org.dmus.shell.log;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.log.LogEntry;

/** The states of bundles that are worth a line, as in the log files; the others are stations. */
final class BundleState {
  private static final String BUNDLES = "Events.Bundle";
  private static final Set<String> STATES =
      Set.of("started", "stopped", "updated", "uninstalled", "installed");

  private BundleState() {}

  /** Returns {@code started}, say, when that is what an entry tells. */
  static Optional<String> of(LogEntry entry) {
    String message = String.valueOf(entry.getMessage());
    String last = message.substring(message.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return String.valueOf(entry.getLoggerName()).startsWith(BUNDLES) && STATES.contains(last)
        ? Optional.of(last)
        : Optional.empty();
  }
}
