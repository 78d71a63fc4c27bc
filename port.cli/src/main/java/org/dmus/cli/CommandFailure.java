package org.dmus.cli;

/** A command that cannot go on: becomes {@code dmus: what: why}, a hint, and an exit code. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String hint;

  /**
   * Describes the failure.
   *
   * @param exitCode how the process ends
   * @param what the file, port or option concerned
   * @param why one clause
   * @param hint the cure; empty when there is none to tell
   */
  CommandFailure(ExitCode exitCode, String what, String why, String hint) {
    this(exitCode, what, why, hint, null);
  }

  CommandFailure(ExitCode exitCode, String what, String why, String hint, Throwable cause) {
    super(what + ": " + why, cause);
    this.exitCode = exitCode;
    this.hint = hint;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String hint() {
    return hint;
  }
}
