package org.dmus.shell.log;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** A log that tells its listeners what a test writes. */
public final class FakeLog {
  private final List<LogListener> listeners = new CopyOnWriteArrayList<>();
  private final LogReaderService reader =
      fake(
          LogReaderService.class,
          (method, argument) ->
              method.equals("addLogListener")
                  ? listeners.add((LogListener) argument)
                  : listeners.remove(argument));

  /** The service. */
  public LogReaderService reader() {
    return reader;
  }

  /** Who listens now. */
  public List<LogListener> listeners() {
    return List.copyOf(listeners);
  }

  /** Writes a line of a bundle. */
  public void write(String bundle, LogLevel level, String logger, String message) {
    Bundle from = fake(Bundle.class, (method, argument) -> bundle);
    LogEntry entry =
        fake(
            LogEntry.class,
            (method, argument) ->
                switch (method) {
                  case "getBundle" -> from;
                  case "getLogLevel" -> level;
                  case "getLoggerName" -> logger;
                  case "getMessage" -> message;
                  case "getTime" -> 0L;
                  default -> null;
                });
    listeners.forEach(each -> each.logged(entry));
  }

  /** What a fake answers. */
  interface Answer {
    Object to(String method, Object firstArgument);
  }

  static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              Object value = answer.to(method.getName(), args == null ? null : args[0]);
              return method.getReturnType() == void.class ? null : value;
            }));
  }
}
