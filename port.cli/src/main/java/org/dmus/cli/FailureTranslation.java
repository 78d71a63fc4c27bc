package org.dmus.cli;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** Finds the exit code and the words for what other bundles throw. */
final class FailureTranslation {
  private FailureTranslation() {}

  static CommandFailure translate(Throwable e) {
    if (e instanceof CommandFailure failure) {
      return failure;
    }
    if (e instanceof InterruptedException
        || e instanceof CancellationException
        || e instanceof ClosedByInterruptException) {
      return failure(ExitCode.INTERRUPTED, "stopped", "interrupted", "", e);
    }
    if (e instanceof NtStatusException refused) {
      return failure(exitCode(refused.status()), "port", refused.getMessage(), "", e);
    }
    return e instanceof IOException io ? ofIo(io) : unforeseen(e);
  }

  private static CommandFailure ofIo(IOException e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof FileSystemException file) {
      String what = file.getFile() == null ? "file" : file.getFile();
      String reason = file.getReason() == null ? reason(file) : file.getReason();
      return failure(exitCode(file), what, reason, "", e);
    }
    return failure(ExitCode.FAILURE, "input/output", why, "", e);
  }

  private static ExitCode exitCode(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return ExitCode.DEVICE_BUSY;
    }
    return e instanceof NoSuchFileException ? ExitCode.INPUT_NOT_FOUND : ExitCode.FAILURE;
  }

  private static String reason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof NoSuchFileException ? "no such file" : e.getClass().getSimpleName();
  }

  private static ExitCode exitCode(NtStatus status) {
    return switch (status) {
      case NOT_FOUND, NOT_SUPPORTED, DEVICE_REMOVED -> ExitCode.DEVICE_NOT_FOUND;
      case DEVICE_BUSY, ACCESS_DENIED -> ExitCode.DEVICE_BUSY;
      case CANCELLED -> ExitCode.INTERRUPTED;
      default -> ExitCode.FAILURE;
    };
  }

  private static CommandFailure unforeseen(Throwable e) {
    String why = e.getMessage() == null ? "unexpected" : e.getMessage();
    return failure(
        ExitCode.FAILURE, e.getClass().getSimpleName(), why, "run again with --debug", e);
  }

  private static CommandFailure failure(
      ExitCode code, String what, String why, String hint, Throwable cause) {
    return new CommandFailure(code, what, why, hint, cause);
  }
}
