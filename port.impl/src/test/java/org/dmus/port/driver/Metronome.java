package org.dmus.port.driver;

import java.util.concurrent.locks.LockSupport;

/** What a machine makes late by itself: a thread that wakes each millisecond, beside everything. */
@SuppressWarnings("try")
final class Metronome implements AutoCloseable {
  private static final long BEAT_NANOS = 1_000_000;

  /** As the port counts it. */
  private static final long LATE_NANOS = 1_000_000;

  private final Thread thread = new Thread(this::beat, "metronome");
  private volatile boolean over;
  private long beats;
  private long late;

  Metronome() {
    thread.start();
  }

  private void beat() {
    for (long due = System.nanoTime(); !over; due += BEAT_NANOS) {
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      beats++;
      if (System.nanoTime() > due + LATE_NANOS) {
        late++;
      }
    }
  }

  /** Returns the part of the beats that came late, after it was closed. */
  double lateRatio() {
    return (double) late / beats;
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
  }
}
