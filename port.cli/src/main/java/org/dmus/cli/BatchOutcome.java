package org.dmus.cli;

import java.util.EnumSet;
import java.util.Set;

/** How the songs of a batch ended. Safe from any thread. */
final class BatchOutcome {
  /** What the next song would fail of, too. */
  private static final Set<ExitCode> FINAL =
      EnumSet.of(ExitCode.INTERRUPTED, ExitCode.USAGE, ExitCode.DEVICE_NOT_FOUND);

  private int done;
  private boolean over;
  private boolean interrupted;
  private ExitCode firstFailure = ExitCode.OK;

  synchronized void add(ExitCode code) {
    if (code == ExitCode.OK) {
      done++;
      return;
    }
    firstFailure = firstFailure == ExitCode.OK ? code : firstFailure;
    over |= FINAL.contains(code);
    interrupted |= code == ExitCode.INTERRUPTED;
  }

  /** Whether the songs that are left have no chance. */
  synchronized boolean isOver() {
    return over;
  }

  /** Returns PARTIAL when some failed, the first failure when all did. */
  synchronized ExitCode exitCode() {
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    return firstFailure == ExitCode.OK || done == 0 ? firstFailure : ExitCode.PARTIAL;
  }
}
