package org.dmus.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Works on songs one after another; one that fails does not keep the others from their turn. */
final class Batch {
  /** What the next song would fail of, too. */
  private static final Set<ExitCode> FINAL =
      EnumSet.of(ExitCode.INTERRUPTED, ExitCode.USAGE, ExitCode.DEVICE_NOT_FOUND);

  private final CommandContext context;
  private final boolean debug;
  private int done;
  private ExitCode firstFailure = ExitCode.OK;

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
    for (T song : songs) {
      ExitCode code = runOne(song, work);
      if (code == ExitCode.INTERRUPTED) {
        return code;
      }
      if (FINAL.contains(code)) {
        break;
      }
    }
    return firstFailure == ExitCode.OK || done == 0 ? firstFailure : ExitCode.PARTIAL;
  }

  private <T> ExitCode runOne(T song, Consumer<T> work) {
    try {
      work.accept(song);
      done++;
      return ExitCode.OK;
    } catch (CommandFailure failure) {
      ExitCode code = new ErrorReport(context.terminal().err()).print(failure, debug);
      firstFailure = firstFailure == ExitCode.OK ? code : firstFailure;
      return code;
    }
  }
}
