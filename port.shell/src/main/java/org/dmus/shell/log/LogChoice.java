package org.dmus.shell.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmus.shell.Misuse;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/**
 * Which lines of the log somebody wants.
 *
 * @param least the least severe level
 * @param bundle part of a symbolic name; empty = every bundle
 */
record LogChoice(LogLevel least, String bundle) {
  private static final List<LogLevel> LEVELS =
      Arrays.stream(LogLevel.values()).filter(level -> level != LogLevel.AUDIT).toList();

  /** What the framework says of its own; of services it is for DEBUG. */
  private static final String EVENTS = "Events.";

  /** Reads a level and part of the name of a bundle, each of which may be left out. */
  static LogChoice of(String... words) {
    LogLevel least = LogLevel.INFO;
    String bundle = "";
    for (String word : words) {
      LogLevel level = level(word);
      if (level != null) {
        least = level;
      } else if (bundle.isEmpty()) {
        bundle = word;
      } else {
        String levels =
            LEVELS.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new Misuse(
            "log: %s: is no level; there are: %s; %s: is the bundle"
                .formatted(word, levels, bundle));
      }
    }
    return new LogChoice(least, bundle);
  }

  private static LogLevel level(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return LEVELS.stream()
        .filter(level -> level.name().equals(upper) || (level.name() + "ING").equals(upper))
        .findFirst()
        .orElse(null);
  }

  static boolean isOfFramework(LogEntry entry) {
    return String.valueOf(entry.getLoggerName()).startsWith(EVENTS);
  }

  boolean fits(LogEntry entry) {
    boolean isChatter =
        isOfFramework(entry) && BundleState.of(entry).isEmpty() && !least.implies(LogLevel.DEBUG);
    String name = entry.getBundle() == null ? "" : "" + entry.getBundle().getSymbolicName();
    return !isChatter && least.implies(entry.getLogLevel()) && name.contains(bundle);
  }
}
