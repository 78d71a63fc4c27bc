package org.dmus.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus bank convert}. */
@Command(
    name = "convert",
    description = {
      "Writes a bank anew as DLS, repaired where it departed from the standard.",
      "A SoundFont becomes the DLS that comes closest; what is lost is told."
    },
    footer = {"", "Example: dmus bank convert font.sf2 -o bank.dls --level 1"})
final class BankConvertCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "BANK", description = "Bank file.")
  private String bank;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "2",
      description = "Level of DLS: 2, or 1 for devices that know no more.")
  private int level;

  @Mixin private BankTarget target;
  @Mixin private CommonOptions common;

  BankConvertCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (level != 1 && level != 2) {
      throw new CommandFailure(
          ExitCode.USAGE, "--level", level + " is no level of DLS", "give 1 or 2");
    }
    try {
      new BankWriting(context, target).convert(bank, level == 1);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }
}
