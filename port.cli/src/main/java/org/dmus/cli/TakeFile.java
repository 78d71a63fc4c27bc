package org.dmus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.take.TakeRecovery;

/** The file of a take: what is there stays, unless the user says otherwise. */
final class TakeFile {
  private static final String DEFAULT_NAME = "take";

  private TakeFile() {}

  /**
   * Chooses it.
   *
   * @param output as the user named it; null = a free name
   * @param force whether to replace it
   */
  static Path of(CommandContext context, String output, boolean force) {
    if (output == null) {
      return free(context);
    }
    Path file = context.path(output);
    if (Files.isDirectory(file)) {
      throw new CommandFailure(ExitCode.USAGE, output, "is a folder", "name a file");
    }
    if (NewFile.isThere(file) && !force) {
      String hint = "name another, or replace it with --force";
      throw new CommandFailure(ExitCode.USAGE, output, "it is there already", hint);
    }
    Path journal = journalOf(file);
    if (NewFile.isThere(journal)) {
      String hint = "dmus capture --recover " + output + TakeRecovery.JOURNAL_SUFFIX;
      throw new CommandFailure(
          ExitCode.USAGE, output, "a take to it did not end, or goes on", hint);
    }
    return file;
  }

  private static Path free(CommandContext context) {
    Path file = context.path(DEFAULT_NAME + ".mid");
    for (int number = 2; NewFile.isThere(file) || NewFile.isThere(journalOf(file)); number++) {
      file = context.path(DEFAULT_NAME + "-" + number + ".mid");
    }
    return file;
  }

  private static Path journalOf(Path file) {
    return file.resolveSibling(file.getFileName() + TakeRecovery.JOURNAL_SUFFIX);
  }
}
