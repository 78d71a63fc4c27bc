package org.dmus.cli;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipException;
import org.dmus.dls.DlsFormatException;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.dmus.smf.SmfFormatException;

/** Finds the exit code and the words for what other bundles throw. */
final class FailureTranslation {
  private FailureTranslation() {}

  static CommandFailure translate(Throwable e) {
    if (e instanceof CommandFailure failure) {
      return failure;
    }
    if (isInterrupt(e)) {
      return new CommandFailure(ExitCode.INTERRUPTED, "stopped", "interrupted", "", e);
    }
    if (e instanceof DlsFormatException bank) {
      String why = bank.what() + " (" + bank.place() + ")";
      return new CommandFailure(ExitCode.INPUT_MALFORMED, bank.file(), why, bank.cure(), e);
    }
    if (e instanceof NtStatusException refused) {
      return ofStatus(refused);
    }
    return e instanceof IOException io ? ofIo(io) : unforeseen(e);
  }

  /**
   * What a command of the console threw: in its own words, which are those that are typed there.
   */
  static CommandFailure ofConsole(Exception thrown) {
    boolean isTold = thrown instanceof Misuse || thrown.getCause() == null;
    Throwable typed = isTold ? thrown : thrown.getCause();
    return new CommandFailure(consoleCode(typed), "shell", message(thrown), "", thrown);
  }

  private static ExitCode consoleCode(Throwable e) {
    if (e instanceof Misuse misuse) {
      return exitCode(misuse.fault());
    }
    if (e instanceof NoSuchFileException || e.getCause() instanceof NoSuchFileException) {
      return ExitCode.INPUT_NOT_FOUND;
    }
    // Gogo's own: no such command, no such argument.
    return e instanceof IllegalArgumentException ? ExitCode.USAGE : translate(e).exitCode();
  }

  private static ExitCode exitCode(Fault fault) {
    return switch (fault) {
      case MISUSE -> ExitCode.USAGE;
      case NOT_DONE -> ExitCode.FAILURE;
      case NO_SUCH_INPUT -> ExitCode.INPUT_NOT_FOUND;
      case MALFORMED_INPUT -> ExitCode.INPUT_MALFORMED;
      case NO_SUCH_PORT -> ExitCode.DEVICE_NOT_FOUND;
      case BUSY -> ExitCode.DEVICE_BUSY;
      case TIME_OUT -> ExitCode.TIME_OUT;
      case INTERRUPTED -> ExitCode.INTERRUPTED;
    };
  }

  private static boolean isInterrupt(Throwable e) {
    return e instanceof InterruptedException
        || e instanceof CancellationException
        || e instanceof ClosedByInterruptException;
  }

  /** An input that cannot be read, whatever keeps it from being read. */
  static CommandFailure unreadable(String input, IOException e, String hint) {
    String why = e instanceof FileSystemException file ? reason(file) : message(e);
    return new CommandFailure(ExitCode.INPUT_NOT_FOUND, input, why, hint, e);
  }

  /** What a miniport could not do is best told by what kept it from doing so. */
  private static CommandFailure ofStatus(NtStatusException e) {
    if (e.getCause() instanceof DlsFormatException bank) {
      return translate(bank);
    }
    if (e.status() == NtStatus.DEVICE_CONFIGURATION_ERROR
        && e.getCause() instanceof FileSystemException file) {
      return unreadable(file.getFile(), file, "dmus bank list shows the banks there are");
    }
    return Sentence.of("port", message(e)).cured().failure(exitCode(e.status()), e);
  }

  /** What a port throws that does not open; it may lack the device that the user did not name. */
  static CommandFailure refused(String port, PortOptions options, NtStatusException e) {
    return refused(port, options.device() != null, e);
  }

  /** The same where several may be named. */
  static CommandFailure refused(String port, boolean hasDevice, NtStatusException e) {
    if (e.status() != NtStatus.INVALID_DEVICE_STATE || hasDevice) {
      return translate(e);
    }
    String cure = Sentence.of(port, message(e)).cure();
    String hint = cure.isEmpty() ? "--device PATH" : cure;
    return new CommandFailure(ExitCode.DEVICE_NOT_FOUND, port, "it has no device", hint, e);
  }

  private static CommandFailure ofIo(IOException e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      return new Sentence(file.getFile(), reason(file), "").cured().failure(exitCode(e), e);
    }
    return Sentence.of("output", message(e)).cured().failure(exitCode(e), e);
  }

  private static ExitCode exitCode(IOException e) {
    if (e instanceof SmfFormatException || e instanceof ZipException) {
      return ExitCode.INPUT_MALFORMED;
    }
    boolean denied =
        e instanceof AccessDeniedException || e.getCause() instanceof AccessDeniedException;
    return denied ? ExitCode.DEVICE_BUSY : ExitCode.FAILURE;
  }

  private static String reason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }

  private static ExitCode exitCode(NtStatus status) {
    return switch (status) {
      case NOT_FOUND, NOT_SUPPORTED, DEVICE_REMOVED, INVALID_DEVICE_STATE, NO_MATCH ->
          ExitCode.DEVICE_NOT_FOUND;
      case DEVICE_BUSY, ACCESS_DENIED -> ExitCode.DEVICE_BUSY;
      case INVALID_PARAMETER, INVALID_PARAMETER_2, DEVICE_CONFIGURATION_ERROR -> ExitCode.USAGE;
      case CANCELLED -> ExitCode.INTERRUPTED;
      default -> ExitCode.FAILURE;
    };
  }

  private static CommandFailure unforeseen(Throwable e) {
    String what = e.getClass().getSimpleName();
    return new CommandFailure(
        ExitCode.FAILURE, what, message(e), "run it again with --debug and report it", e);
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
