package org.dmus.doctor.report;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dmus.doctor.ReportSection;

/** A section being written on a thread of its own. */
final class SectionRun {
  private final String name;
  private final SectionText text = new SectionText();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;
  private final long startNs = System.nanoTime();
  private volatile long tookNs = -1;
  private volatile String failure = "";

  private SectionRun(String name, ReportSection section) {
    this.name = name;
    thread = new Thread(() -> write(section), "dmus-report " + name);
    thread.setDaemon(true);
  }

  /** Has a section written; returns at once. */
  static SectionRun start(String name, ReportSection section) {
    SectionRun run = new SectionRun(name, section);
    run.thread.start();
    return run;
  }

  /** Whatever a section does, it costs its own page and no other. */
  private void write(ReportSection section) {
    try {
      section.write(text);
    } catch (IOException | RuntimeException | Error e) {
      failure = Traces.of(e);
    } finally {
      tookNs = System.nanoTime() - startNs;
      end.countDown();
    }
  }

  /**
   * Waits for its end, until a time at most.
   *
   * @param deadlineNs of {@link System#nanoTime}
   * @return whether it was written whole
   */
  boolean await(long deadlineNs) throws InterruptedException {
    if (end.await(deadlineNs - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return failure.isEmpty();
    }
    failure = "it did not end in time; it is at\n" + Traces.of(thread.getStackTrace());
    thread.interrupt();
    return false;
  }

  String name() {
    return name;
  }

  /** How long it took; until it is given up, when it does not end. */
  Duration took() {
    return Duration.ofNanos(tookNs < 0 ? System.nanoTime() - startNs : tookNs);
  }

  /** What it wrote, and why there is no more of it. */
  String text() {
    String whole = text.written();
    return failure.isEmpty() ? whole : whole + "\n-- cut off here: " + failure + "\n";
  }

  /** The first line of what kept it from its end; empty when nothing did. */
  String problem() {
    return failure.lines().findFirst().orElse("");
  }
}
