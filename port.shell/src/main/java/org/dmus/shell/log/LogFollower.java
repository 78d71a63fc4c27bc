package org.dmus.shell.log;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** Prints the log as it is written. */
final class LogFollower {
  /** What is more than a terminal can take is dropped: the log must not wait for it. */
  private static final int WAITING_LINES = 10_000;

  private LogFollower() {}

  /** Prints new lines, until the thread is interrupted or nobody reads them. */
  static void follow(LogReaderService log, LogChoice choice, PrintStream out) {
    BlockingQueue<LogEntry> news = new LinkedBlockingQueue<>(WAITING_LINES);
    LogListener listener = news::offer;
    log.addLogListener(listener);
    try {
      while (!out.checkError()) {
        LogEntry entry = news.take();
        if (choice.fits(entry)) {
          out.println(LogRow.of(entry).text());
        }
      }
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    } finally {
      log.removeLogListener(listener);
    }
  }
}
