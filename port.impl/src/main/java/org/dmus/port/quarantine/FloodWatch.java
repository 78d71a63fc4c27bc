package org.dmus.port.quarantine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.Tenure;

/**
 * Finds a miniport that keeps its engine busy for nothing, in half a second: it is served {@value
 * #ROUNDS} times and more than {@value #ROUNDS_PER_EVENT} times for each event that went to it or
 * came from it; or it captures so much more than there is room for that {@value #DROPS} messages
 * are lost. Events as such never count, however many are due at once.
 */
final class FloodWatch {
  static final int ROUNDS = 10_000;
  static final int ROUNDS_PER_EVENT = 100;

  /** As much as the pool of a pin. */
  static final int DROPS = EventPool.DEFAULT_EVENTS;

  private static final long WINDOW_NANOS =
      TimeUnit.MILLISECONDS.toNanos((long) Watchdog.LOOKS * Watchdog.PERIOD_MILLIS);

  private record Sample(long nanos, long rounds, long events, long drops) {
    static Sample of(Tenure tenure) {
      return new Sample(System.nanoTime(), tenure.rounds(), tenure.events(), tenure.drops());
    }
  }

  /** What is looked into: those of one tenure, each with something new. */
  private final Deque<Sample> samples = new ArrayDeque<>();

  private Tenure seen;

  /** Looks once; returns what it floods with, or null. */
  String look(Tenure tenure) {
    Sample now = Sample.of(tenure);
    if (tenure != seen || !goesOn(now)) {
      seen = tenure;
      samples.clear();
    }
    samples.add(now);
    if (samples.size() <= Watchdog.LOOKS) {
      return null;
    }
    String found = judge(samples.remove(), now);
    if (found != null) {
      seen = null; // said once
    }
    return found;
  }

  /** Whether it did something since the last look: what pauses is no flood. */
  private boolean goesOn(Sample now) {
    Sample last = samples.peekLast();
    return last != null && (now.rounds > last.rounds || now.drops > last.drops);
  }

  /** Returns whether it may turn out to be a flood: worth a look at where it is. */
  boolean isSuspicious() {
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    return last.drops > first.drops || last.rounds - first.rounds > ROUNDS / Watchdog.LOOKS;
  }

  private static String judge(Sample first, Sample now) {
    double windows = (double) (now.nanos - first.nanos) / WINDOW_NANOS;
    long rounds = now.rounds - first.rounds;
    long events = now.events - first.events;
    long drops = now.drops - first.drops;
    if (drops >= DROPS * windows) {
      return "captured without end: " + drops + " messages were lost in half a second";
    }
    if (rounds >= ROUNDS * windows && rounds > ROUNDS_PER_EVENT * events) {
      return "asked for service without end: "
          + rounds
          + " times in half a second, for "
          + events
          + " events";
    }
    return null;
  }
}
