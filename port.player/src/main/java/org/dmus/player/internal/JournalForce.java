package org.dmus.player.internal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.dmus.player.Recorder;
import org.dmus.take.journal.JournalWriter;

/**
 * Brings a journal to the disk every 100 ms, on a thread that does nothing else: a disk may take
 * seconds, in which the recorder goes on to write to the cache.
 */
final class JournalForce implements Worker.Work, AutoCloseable {
  private final JournalWriter journal;
  private final Worker worker;

  JournalForce(JournalWriter journal) {
    this.journal = journal;
    long restNs = TimeUnit.MILLISECONDS.toNanos(Recorder.FLUSH_INTERVAL_MS);
    this.worker = new Worker("dmus-journal", this, restNs);
  }

  void start() {
    worker.start();
  }

  @Override
  public boolean step() throws IOException {
    journal.force();
    return true;
  }

  @Override
  public void finish() {}

  /** Throws what kept the journal from the disk, if something did. */
  void check() throws IOException {
    Throwable failure = worker.failure().orElse(null);
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
  }

  @Override
  public void close() {
    worker.stop();
  }
}
