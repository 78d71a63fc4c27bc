package org.dmus.shell.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dmus.shell.Lines;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/**
 * A line of the log.
 *
 * @param time when
 * @param level {@code ERROR}, {@code WARN}, {@code INFO}, {@code DEBUG} ...
 * @param bundle symbolic name of the bundle; empty when none wrote it
 * @param message what it says, with the exception that belongs to it
 */
public record LogRow(Instant time, String level, String bundle, String message) implements Lines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
  private static final String OURS = "org.dmus.";
  private static final String WRAPPED = "org.apache.felix.log.LogException: ";

  /**
   * Whether one of our bundles warns of something; what the framework says of a bundle is none.
   *
   * @param entry of the log
   */
  public static boolean isWarningOfOurs(LogEntry entry) {
    return LogLevel.WARN.implies(entry.getLogLevel())
        && entry.getBundle() != null
        && String.valueOf(entry.getBundle().getSymbolicName()).startsWith(OURS)
        && !LogChoice.isOfFramework(entry);
  }

  /**
   * Puts an entry into words.
   *
   * @param entry of the log
   */
  public static LogRow of(LogEntry entry) {
    String message = BundleState.of(entry).orElse(String.valueOf(entry.getMessage()));
    String bundle =
        entry.getBundle() == null ? "" : String.valueOf(entry.getBundle().getSymbolicName());
    return new LogRow(
        Instant.ofEpochMilli(entry.getTime()),
        entry.getLogLevel().name(),
        bundle,
        entry.getException() == null ? message : withCause(message, entry.getException()));
  }

  /** Felix Log wraps an exception in one of its own, whose message is class and message of that. */
  private static String withCause(String message, Throwable thrown) {
    String cause = thrown.toString().replace(WRAPPED, "");
    String reason = cause.replaceFirst("^[\\w.$]+: ", "");
    return message.contains(reason) ? message : message + ": " + cause;
  }

  @Override
  public String text() {
    String from = bundle.startsWith(OURS) ? bundle.substring(OURS.length()) : bundle;
    return "%s %-5s %s: %s"
        .formatted(TIME.format(time.atZone(ZoneId.systemDefault())), level, from, message);
  }
}
