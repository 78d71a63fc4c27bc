package org.dmus.shell.gogo;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.dmus.ks.NtStatusException;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;

/** What a command could not do; a console shows its sentence alone. */
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** The message; this is what a console prints of an exception. */
  @Override
  public String toString() {
    return getMessage();
  }

  /**
   * Puts into words what a command threw; what nobody foresaw stays as it is.
   *
   * @param command its name
   * @param thrown what Gogo gave
   */
  static Exception of(String command, Exception thrown) {
    Throwable cause = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
    if (cause instanceof NoClassDefFoundError missing) {
      return new Misuse(Fault.NOT_DONE, command + ": " + Needed.bundleOf(missing));
    }
    if (cause instanceof Misuse misuse) {
      return misuse;
    }
    if (cause instanceof InterruptedException) {
      return new Misuse(Fault.INTERRUPTED, command + ": interrupted");
    }
    boolean inWords =
        cause instanceof IOException
            || cause instanceof NtStatusException
            || cause instanceof IllegalArgumentException;
    return inWords ? new CommandFailure(words(cause), cause) : thrown;
  }

  private static String words(Throwable e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      return file.getFile() + ": " + reason(file);
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }
}
