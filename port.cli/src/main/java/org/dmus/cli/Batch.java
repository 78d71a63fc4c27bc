package org.dmus.cli;

import java.util.List;
import java.util.function.Consumer;

/** Works on songs one after another; one that fails does not keep the others from their turn. */
final class Batch {
  private final CommandContext context;
  private final boolean debug;

  Batch(CommandContext context, boolean debug) {
    this.context = context;
    this.debug = debug;
  }

  /**
   * Works on each song.
   *
   * @return {@link ExitCode#PARTIAL} when some failed, the first failure when all did
   */
  <T> ExitCode run(List<T> songs, Consumer<T> work) {
    if (songs.size() == 1) {
      work.accept(songs.get(0));
      return ExitCode.OK;
    }
    BatchOutcome outcome = new BatchOutcome();
    for (T song : songs) {
      if (!outcome.isOver()) {
        outcome.add(runOne(song, work));
      }
    }
    return outcome.exitCode();
  }

  /** Works on one, and tells of what went wrong. */
  <T> ExitCode runOne(T song, Consumer<T> work) {
    try {
      work.accept(song);
      return ExitCode.OK;
    } catch (CommandFailure failure) {
      return new ErrorReport(context.terminal().err()).print(failure, debug);
    }
  }
}
