package org.dmus.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dmus bank convert}. */
@Command(
    name = "convert",
    description = {
      "Writes a bank anew as DLS, repaired where it departed from the standard.",
      "A SoundFont becomes the DLS that comes closest; what is lost is told."
    },
    footer = {"", "Example: dmus bank convert old.dls -o new.dls"})
final class BankConvertCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "BANK", description = "Bank file.")
  private String bank;

  @Mixin private BankTarget target;
  @Mixin private CommonOptions common;

  BankConvertCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    try {
      new BankWriting(context, target).convert(bank);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }
}
