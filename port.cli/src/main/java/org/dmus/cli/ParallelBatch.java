package org.dmus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Works on songs beside one another, each on a thread of its own with a terminal of its own, whose
 * lines appear together when the song is done. An interrupt ends them all.
 */
final class ParallelBatch {
  private final CommandContext context;
  private final boolean debug;
  private final JobBoard board;
  private final BatchOutcome outcome = new BatchOutcome();
  private final AtomicInteger next = new AtomicInteger();

  ParallelBatch(CommandContext context, boolean debug, JobBoard board) {
    this.context = context;
    this.debug = debug;
    this.board = board;
  }

  /**
   * Works on each song.
   *
   * @param songs the songs
   * @param jobs how many at once
   * @param work is called with the context of the job
   * @return as {@link Batch#run}
   */
  <T> ExitCode run(List<T> songs, int jobs, BiConsumer<CommandContext, T> work) {
    List<Thread> threads = new ArrayList<>();
    for (int job = 0; job < Math.min(jobs, songs.size()); job++) {
      threads.add(new Thread(() -> workOff(songs, work), "dmus render " + (job + 1)));
    }
    threads.forEach(Thread::start);
    boolean interrupted = false;
    for (Thread thread : threads) {
      interrupted |= join(thread, threads);
    }
    if (interrupted) {
      outcome.add(ExitCode.INTERRUPTED);
      Thread.currentThread().interrupt();
    }
    return outcome.exitCode();
  }

  private <T> void workOff(List<T> songs, BiConsumer<CommandContext, T> work) {
    for (int i = next.getAndIncrement(); i < songs.size(); i = next.getAndIncrement()) {
      if (outcome.isOver() || Thread.currentThread().isInterrupted()) {
        return;
      }
      T song = songs.get(i);
      outcome.add(runOne(song, work));
    }
  }

  private <T> ExitCode runOne(T song, BiConsumer<CommandContext, T> work) {
    JobTerminal screen = new JobTerminal(context.terminal());
    CommandContext job = context.with(screen.terminal());
    try {
      return new Batch(job, debug).runOne(song, each -> accept(work, job, each));
    } finally {
      board.show(screen);
    }
  }

  /** Nothing escapes from the thread of a job unseen. */
  private static <T> void accept(BiConsumer<CommandContext, T> work, CommandContext job, T song) {
    try {
      work.accept(job, song);
    } catch (RuntimeException e) {
      throw FailureTranslation.translate(e);
    }
  }

  /** Waits for the end of a thread; an interrupt meanwhile goes to all of them. */
  private static boolean join(Thread thread, List<Thread> all) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
        all.forEach(Thread::interrupt);
      }
    }
  }
}
