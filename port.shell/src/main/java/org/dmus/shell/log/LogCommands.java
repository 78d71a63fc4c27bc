package org.dmus.shell.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.shell.Misuse;
import org.dmus.shell.Rows;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.gogo.Output;
import org.dmus.shell.gogo.Usage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogReaderService;

/** The command that shows the log. */
@Component(service = Commands.class)
@DmusCommands("log")
public final class LogCommands extends Commands {
  /** Variable of a session that is there while it follows the log. */
  public static final String FOLLOWING = ".dmus.following";

  private final Needed services;

  /**
   * Called by Declarative Services.
   *
   * @param services has the log, if anybody has
   */
  @Activate
  public LogCommands(@Reference Needed services) {
    this.services = services;
  }

  /**
   * Returns the last lines of the log and, if somebody wants them, those to come.
   *
   * @param follow whether to wait for more, until Ctrl-C
   * @param count most lines of those there are
   * @param words a level, part of the name of a bundle
   * @return the lines; those that were followed are printed already
   * @throws IOException never
   */
  @Usage(value = "[-f] [-n COUNT] [LEVEL] [BUNDLE]", example = "log -n 5 warn")
  @Descriptor("show the log: the last lines, of INFO and above unless told otherwise")
  public List<LogRow> log(
      CommandSession session,
      @Descriptor("show new lines as they come; Ctrl-C ends it")
          @Parameter(
              names = {"-f", "--follow"},
              presentValue = "true",
              absentValue = "false")
          boolean follow,
      @Descriptor("number of lines, 20 when not given")
          @Parameter(
              names = {"-n", "--lines"},
              absentValue = "20")
          int count,
      @Descriptor("least level - error, warn, info, debug, trace - and part of a bundle's name")
          String... words)
      throws IOException {
    if (count < 0) {
      throw new Misuse("log: -n " + count + ": give a number from 0 on");
    }
    LogChoice choice = LogChoice.of(words);
    return services.with(
        LogReaderService.class,
        log -> {
          List<LogRow> last = last(log, choice, count);
          if (follow) {
            last.forEach(row -> Output.of(session).println(row.text()));
            follow(log, choice, session);
            return null;
          }
          return new Rows<>(last, "nothing in the log; try: log debug");
        });
  }

  private static void follow(LogReaderService log, LogChoice choice, CommandSession session) {
    session.put(FOLLOWING, true);
    try {
      LogFollower.follow(log, choice, Output.of(session));
    } finally {
      session.put(FOLLOWING, null);
    }
  }

  private static List<LogRow> last(LogReaderService log, LogChoice choice, int count) {
    List<LogRow> rows = new ArrayList<>();
    for (LogEntry entry : Collections.list(log.getLog())) {
      if (rows.size() < count && choice.fits(entry)) {
        rows.add(LogRow.of(entry)); // newest first
      }
    }
    Collections.reverse(rows);
    return rows;
  }
}
