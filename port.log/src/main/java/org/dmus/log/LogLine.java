package org.dmus.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/**
 * A line of a log file: time, level, bundle, port where one is known, message; after an error the
 * stack of its exception, each line set in by a blank.
 *
 * <pre>2026-11-21T12:00:00.000+01:00 INFO  org.dmus.port.impl [synth] live</pre>
 */
final class LogLine {
  private static final String FRAMEWORK = "-";
  private static final String FILE_INSTALL = "org.apache.felix.fileinstall";

  private final DateTimeFormatter time;

  LogLine(ZoneId zone) {
    time = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(zone);
  }

  /** A fault of the program has its stack; what a user can mend is one line, with the reason. */
  String of(LogEntry entry, String message) {
    Throwable why = entry.getException();
    boolean isFault = isFault(entry);
    String line =
        of(
            Instant.ofEpochMilli(entry.getTime()),
            entry.getLogLevel().name(),
            entry.getBundle(),
            port(entry.getServiceReference()),
            why == null || isFault ? message : message + ": " + reason(why));
    return why != null && isFault ? line + stack(why) : line;
  }

  /** All that File Install does is read files. */
  private static boolean isFault(LogEntry entry) {
    Bundle bundle = entry.getBundle();
    return entry.getLogLevel() == LogLevel.ERROR
        && (bundle == null || !FILE_INSTALL.equals(bundle.getSymbolicName()));
  }

  /** The log service wraps what it is given, and puts the name of the class before its message. */
  private static String reason(Throwable thrown) {
    String text = String.valueOf(thrown.getMessage());
    return text.replaceFirst("^[\\w.$]+(Exception|Error): ", "");
  }

  String of(Instant at, String level, Bundle bundle, String port, String message) {
    String name = bundle == null ? FRAMEWORK : bundle.getSymbolicName();
    String about = port.isEmpty() ? "" : "[" + port + "] ";
    return "%s %-5s %s %s%s%n".formatted(time.format(at), level, name, about, oneLine(message));
  }

  static String port(ServiceReference<?> service) {
    Object name = service == null ? null : service.getProperty(SubdeviceProperties.NAME);
    return name == null ? "" : oneLine(name.toString());
  }

  /** Names and messages from below may hold anything, also a line that looks like another. */
  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "?");
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString()
        .lines()
        .map(line -> " " + line + "%n".formatted())
        .reduce("", String::concat);
  }
}
