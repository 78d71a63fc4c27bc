package org.dmus.player.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recording;
import org.dmus.player.TakeLosses;
import org.dmus.take.export.TakeExport;
import org.dmus.take.journal.Journal;

/** Events on their way from capture pins to a journal, and in the end to a file. */
final class TakeRecording implements Recording, Worker.Work {
  private static final long REST_NS = TimeUnit.MILLISECONDS.toNanos(20);

  private final RecordRequest request;
  private final Path path;
  private final TakeSources sources;
  private final TakeJournal journal;
  private final ThruPort thru;
  private final Worker worker;

  /**
   * A recording that does not run yet.
   *
   * @param request what to record
   * @param path of the journal
   * @param pins one for each source of the request; owned by the recording from now on
   * @param journal likewise
   * @param thru plays what is recorded; likewise, or null
   */
  TakeRecording(
      RecordRequest request, Path path, List<SourcePin> pins, TakeJournal journal, ThruPort thru) {
    this.request = request;
    this.path = path;
    this.sources = new TakeSources(request.sources(), pins);
    this.journal = journal;
    this.thru = thru;
    this.worker = new Worker("dmus-recorder", this, REST_NS);
  }

  void start() {
    if (thru != null) {
      thru.run();
    }
    journal.start();
    worker.start();
  }

  void wake() {
    worker.wake();
  }

  @Override
  public boolean step() throws IOException {
    boolean goesOn = sources.step(journal);
    if (thru != null) {
      thru.step(journal.events());
    }
    journal.flush();
    return goesOn && !journal.isFull();
  }

  /** Whatever went wrong: what was captured goes to the file, or stays in the journal. */
  @Override
  public void finish() throws IOException {
    List<Throwable> failures = sources.close(journal);
    closeThru(failures);
    try (journal) {
      if (!journal.isBroken()) {
        journal.end(sources.position100ns());
      }
    }
    makeFile();
    for (Throwable each : failures) {
      throw new IOException(each.getMessage(), each);
    }
  }

  /** What is recorded goes to the file, whatever becomes of who played it. */
  private void closeThru(List<Throwable> failures) {
    try {
      if (thru != null) {
        thru.close();
      }
    } catch (IOException | RuntimeException e) {
      failures.add(e);
    }
  }

  private void makeFile() throws IOException {
    if (journal.isBroken()) {
      return;
    }
    boolean isNothing = journal.events() == 0 && worker.failure().isPresent();
    if (!isNothing) {
      TakeExport.write(Journal.read(path), request.file());
    }
    Files.delete(path);
  }

  @Override
  public State state() {
    return worker.state();
  }

  @Override
  public long position100ns() {
    return sources.position100ns();
  }

  @Override
  public long events() {
    return journal.events();
  }

  @Override
  public long bytes() {
    return journal.bytes();
  }

  @Override
  public long filteredEvents() {
    return journal.filtered();
  }

  @Override
  public TakeLosses losses() {
    return sources.losses();
  }

  @Override
  public long gaps() {
    return journal.gaps();
  }

  @Override
  public Optional<String> gap() {
    return sources.gap();
  }

  @Override
  public Optional<String> thruProblem() {
    return thru == null ? Optional.empty() : thru.problem();
  }

  @Override
  public long thruLostEvents() {
    return thru == null ? 0 : thru.lostEvents(journal.events());
  }

  @Override
  public Path journal() {
    return path;
  }

  @Override
  public Optional<Throwable> failure() {
    return worker.failure();
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return worker.await(timeout, unit);
  }

  @Override
  public void close() {
    worker.stop();
  }
}
