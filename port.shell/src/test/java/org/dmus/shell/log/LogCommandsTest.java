package org.dmus.shell.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.dmus.shell.FakePorts;
import org.dmus.shell.gogo.GogoSession;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.live.FakeRegistry;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

class LogCommandsTest {
  private static final long LIMIT_SECONDS = 20;

  private final BlockingQueue<LogListener> listeners = new LinkedBlockingQueue<>();
  private final List<LogEntry> newestFirst =
      List.of(
          entry(LogLevel.INFO, "dmus", "third"),
          entry(LogLevel.DEBUG, "Events.Service.x", "chatter"),
          entry(LogLevel.WARN, "dmus", "second"),
          entry(LogLevel.INFO, "Events.Bundle.x", "BundleEvent RESOLVED"),
          entry(LogLevel.INFO, "Events.Bundle.x", "BundleEvent STARTED"),
          entry(LogLevel.ERROR, "dmus", "first"));

  private final LogReaderService log =
      FakeLog.fake(
          LogReaderService.class,
          (method, argument) ->
              switch (method) {
                case "getLog" -> Collections.enumeration(newestFirst);
                case "addLogListener" -> listeners.add((LogListener) argument);
                default -> listeners.remove(argument);
              });

  private static LogEntry entry(LogLevel level, String logger, String message) {
    return FakeLog.fake(
        LogEntry.class,
        (method, argument) ->
            switch (method) {
              case "getLogLevel" -> level;
              case "getLoggerName" -> logger;
              case "getMessage" -> message;
              case "getTime" -> 0L;
              default -> null;
            });
  }

  private CommandSession session() {
    FakeRegistry registry = new FakeRegistry().with(LogReaderService.class, log);
    return GogoSession.of(new FakePorts(), new LogCommands(new Needed(registry.context())));
  }

  private static List<String> messages(Object rows) {
    return ((List<?>) rows).stream().map(row -> ((LogRow) row).message()).toList();
  }

  @Test
  void aloneItShowsTheLastLinesOldestFirstWithoutTheChatterOfTheFramework() throws Exception {
    try (CommandSession session = session()) {
      assertThat(messages(session.execute("log")))
          .containsExactly("first", "started", "second", "third");
      assertThat(messages(session.execute("log -n 1"))).containsExactly("third");
      assertThat(GogoSession.shown(session, "log -n 1")).endsWith(" INFO  : third");
    }
  }

  @Test
  void aLevelAndTheNameOfABundleChoose() throws Exception {
    try (CommandSession session = session()) {
      assertThat(messages(session.execute("log warning"))).containsExactly("first", "second");
      assertThat(messages(session.execute("log debug"))).hasSize(newestFirst.size());
      assertThat(messages(session.execute("log nosuch.bundle"))).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    try (CommandSession session = session()) {
      assertThatThrownBy(() -> session.execute("log a b"))
          .hasToString(
              "log: b: is no level; there are: error, warn, info, debug, trace; a: is the bundle");
      assertThatThrownBy(() -> session.execute("log -n few"))
          .hasToString("log: cannot take \"-n few\"; usage: log [-f] [-n COUNT] [LEVEL] [BUNDLE]");
      assertThatThrownBy(() -> session.execute("log -n -1"))
          .hasToString("log: -n -1: give a number from 0 on");
    }
  }

  @Test
  void followedItShowsNewLinesUntilItIsInterrupted() throws Exception {
    BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream()) {
          @Override
          public void println(String line) {
            shown.add(line);
          }
        };
    ExecutorService console = Executors.newSingleThreadExecutor();
    try {
      Future<?> following =
          console.submit(() -> LogFollower.follow(log, LogChoice.of("warn"), out));
      LogListener listener = listeners.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      listeners.add(listener);
      listener.logged(entry(LogLevel.INFO, "dmus", "not this"));
      listener.logged(entry(LogLevel.WARN, "dmus", "this"));
      assertThat(shown.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).endsWith(" WARN  : this");
      console.shutdownNow();
      following.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      assertThat(listeners).isEmpty();
    } finally {
      console.shutdownNow();
    }
  }
}
