package org.dmus.shell.monitor;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dmus.client.IFilter;
import org.dmus.mxf.ReferenceTime;
import org.dmus.shell.midi.MessageWords;
import org.dmus.shell.monitor.PassedEvents.PassedEvent;

/** Prints what passes a port, a line a message, until somebody has enough. */
final class Monitor {
  private static final int SENSING = 0xFE;
  private static final int CLOCK = 0xF8;
  private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int LOOKS_A_REFRESH = 10;

  private final IFilter filter;
  private final PrintStream out;
  private final boolean sensing;
  private final boolean clock;
  private long shown;
  private long hidden;

  Monitor(IFilter filter, PrintStream out, boolean sensing, boolean clock) {
    this.filter = filter;
    this.out = out;
    this.sensing = sensing;
    this.clock = clock;
  }

  /**
   * Prints until a number of messages was shown, a time is over, or its thread is interrupted.
   *
   * @param count most messages
   * @param limitNs longest time, ns
   */
  MonitorRow run(long count, long limitNs, BooleanSupplier isStopped) {
    long startNs = System.nanoTime();
    long start100ns = filter.masterClock().getTime();
    try (TappedPins pins = new TappedPins(filter)) {
      pins.refresh();
      if (pins.isEmpty()) {
        out.println(filter.name() + ": nothing is open there yet; waiting");
      }
      for (int looks = 1; !isOver(count, limitNs, startNs, isStopped); looks++) {
        LockSupport.parkNanos(LOOK_NS);
        if (looks % LOOKS_A_REFRESH == 0) {
          pins.refresh();
        }
        pins.drain();
        print(pins.events(), count, start100ns);
      }
      return row(startNs, pins.events().missed());
    }
  }

  private boolean isOver(long count, long limitNs, long startNs, BooleanSupplier isStopped) {
    return shown >= count
        || System.nanoTime() - startNs >= limitNs
        || Thread.currentThread().isInterrupted()
        || isStopped.getAsBoolean()
        || out.checkError();
  }

  private void print(PassedEvents events, long count, long start100ns) {
    while (shown < count && !events.isEmpty()) {
      PassedEvent event = events.take();
      if (event.is(SENSING) && !sensing || event.is(CLOCK) && !clock) {
        hidden++;
      } else {
        shown++;
        out.println(line(event, start100ns));
      }
    }
  }

  private static String line(PassedEvent event, long start100ns) {
    double seconds = (event.time100ns() - start100ns) / (double) ReferenceTime.PER_SECOND;
    String words = MessageWords.of(event.head(), event.length());
    return String.format(Locale.ROOT, "%9.3f  %s", seconds, words);
  }

  private MonitorRow row(long startNs, long missed) {
    double seconds = (System.nanoTime() - startNs) / (double) TimeUnit.SECONDS.toNanos(1);
    return new MonitorRow(filter.name(), seconds, shown, hidden, missed);
  }
}
