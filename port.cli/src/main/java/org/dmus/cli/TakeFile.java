package org.dmus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.shell.FileIdentity;
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
   * @param inputs what is read or played to meanwhile, which no take may replace
   */
  static Path of(CommandContext context, String output, boolean force, List<Path> inputs) {
    if (output == null) {
      return free(context);
    }
    Path file = context.path(output);
    if (output.equals(NewFile.STANDARD_OUTPUT)) {
      throw usage("-o -", "a take needs a file, with its journal beside it", "name a file");
    }
    if (Files.isDirectory(file)) {
      throw usage(output, "is a folder", "name a file");
    }
    if (NewFile.isSpecial(file)) {
      throw usage(output, NewFile.SPECIAL, "name a file");
    }
    if (inputs.stream().anyMatch(input -> FileIdentity.isSame(input, file))) {
      throw usage(output, "is a device of the take", "name another file with -o");
    }
    if (NewFile.isThere(file) && !force) {
      throw usage(output, "it is there already", "name another, or replace it with --force");
    }
    Path journal = journalOf(file);
    if (NewFile.isThere(journal)) {
      String hint = "dmus capture --recover " + output + TakeRecovery.JOURNAL_SUFFIX;
      throw usage(output, "a take to it did not end, or goes on", hint);
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

  private static CommandFailure usage(String what, String why, String hint) {
    return new CommandFailure(ExitCode.USAGE, what, why, hint);
  }

  private static Path journalOf(Path file) {
    return file.resolveSibling(file.getFileName() + TakeRecovery.JOURNAL_SUFFIX);
  }
}
