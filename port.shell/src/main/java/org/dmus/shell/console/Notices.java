package org.dmus.shell.console;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.dmus.shell.log.LogRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.service.metatype.annotations.Designate;

/** Shows the warnings of DMus, as they come, to whoever sits at a prompt. */
@Component(configurationPid = "org.dmus.console")
@Designate(ocd = ConsoleConfiguration.class)
public final class Notices implements CommandSessionListener {
  /** More than anybody reads; the rest is in the log. */
  private static final int WAITING_LINES = 100;

  private static final long IDLE_SECONDS = 5;

  private final LogReaderService log;
  private final LogListener listener = this::logged;
  private final Audience audience = new Audience();

  /** Not on the thread of the log, which must not wait for a terminal. */
  private final ThreadPoolExecutor printer =
      new ThreadPoolExecutor(
          0,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING_LINES),
          Notices::thread,
          new ThreadPoolExecutor.DiscardPolicy());

  private volatile boolean isOn;

  /**
   * Called by Declarative Services.
   *
   * @param log has the warnings
   * @param configuration whether to show them
   */
  @Activate
  public Notices(@Reference LogReaderService log, ConsoleConfiguration configuration) {
    this.log = log;
    configure(configuration);
    log.addLogListener(listener);
  }

  /** Takes effect at once; who sits there stays known. */
  @Modified
  void configure(ConsoleConfiguration configuration) {
    isOn = configuration.notices();
  }

  @Deactivate
  void deactivate() {
    log.removeLogListener(listener);
    printer.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "dmus-notices");
    thread.setDaemon(true);
    return thread;
  }

  private void logged(LogEntry entry) {
    if (isOn && LogRow.isWarningOfOurs(entry)) {
      String line = LogRow.of(entry).text();
      printer.execute(() -> audience.tell(line));
    }
  }

  @Override
  public void beforeExecute(CommandSession session, CharSequence command) {
    audience.join(session);
  }

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Exception exception) {}

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Object result) {}
}
