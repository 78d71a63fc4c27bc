package org.dmus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.cli.bank.BankDump;

/** Dumps a bank to a file or to standard output. */
final class BankDumping {
  private final CommandContext context;
  private final BankDumpCommand options;

  BankDumping(CommandContext context, BankDumpCommand options) {
    this.context = context;
    this.options = options;
  }

  void run() throws IOException {
    boolean toFile = options.output != null && !options.output.equals(NewFile.STANDARD_OUTPUT);
    Optional<NewFile> file =
        toFile
            ? Optional.of(new NewFile(context.path(options.output), options.force))
            : Optional.empty();
    BankDump dump = new BankDump(new BankReader(context).usable(options.bank).file());
    if (options.sounds != null) {
      dump.writeSounds(emptyFolder());
    }
    if (file.isPresent()) {
      file.get().write(out -> write(dump, out));
    } else {
      write(dump, context.terminal().out());
    }
  }

  private void write(BankDump dump, OutputStream out) throws IOException {
    if (options.json) {
      dump.writeJson(out, soundFolder());
    } else {
      dump.writeText(out);
    }
  }

  /** As seen from the JSON, so that both can be moved together. */
  private Optional<String> soundFolder() {
    return Optional.ofNullable(options.sounds)
        .map(folder -> beside().relativize(absolute(folder)).toString().replace('\\', '/'))
        .map(folder -> folder.isEmpty() ? "" : folder + "/");
  }

  private Path beside() {
    boolean toFile = options.output != null && !options.output.equals(NewFile.STANDARD_OUTPUT);
    Path json = absolute(toFile ? options.output : "standard output");
    return json.getParent();
  }

  private Path absolute(String path) {
    return context.path(path).toAbsolutePath().normalize();
  }

  private Path emptyFolder() {
    Path folder = context.path(options.sounds);
    if (!options.force && NewFile.isThere(folder)) {
      throw new CommandFailure(
          ExitCode.FAILURE, options.sounds, "it is there already", "name another, or add -f");
    }
    return folder;
  }
}
