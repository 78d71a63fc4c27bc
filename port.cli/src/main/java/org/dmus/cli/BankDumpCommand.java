package org.dmus.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus bank dump}. */
@Command(
    name = "dump",
    description = {
      "Prints every field of a bank: as text, or as JSON in the units of the file format.",
      "With its sounds as WAV files: what dmus bank write makes the same bank of."
    },
    footer = {
      "",
      "Examples:",
      "  dmus bank dump gm.dls",
      "  dmus bank dump gm.dls --json -o gm/bank.json --sounds gm/sounds"
    })
final class BankDumpCommand implements Runnable {
  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "BANK",
      description = "Bank file (default: the one that is used).")
  String bank;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(
      names = "--sounds",
      paramLabel = "FOLDER",
      description = "Write the sounds there, a WAV file for each wave.")
  String sounds;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write (default: standard output).")
  String output;

  @Option(
      names = {"-f", "--force"},
      description = "Overwrite what is there.")
  boolean force;

  @Mixin private CommonOptions common;

  BankDumpCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    try {
      new BankDumping(context, this).run();
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }
}
