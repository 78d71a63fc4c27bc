package org.dmus.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dmus bank write}. */
@Command(
    name = "write",
    description = "Writes a DLS bank from the JSON and the WAV files of dmus bank dump.",
    footer = {
      "",
      "Example:",
      "  dmus bank dump a.dls --json -o a/bank.json --sounds a/sounds",
      "  dmus bank write a/bank.json -o b.dls"
    })
final class BankWriteCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "JSON", description = "Dump of a bank; its WAV files lie beside it.")
  private String json;

  @Mixin private BankTarget target;
  @Mixin private CommonOptions common;

  BankWriteCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    try {
      new BankWriting(context, target).fromJson(json);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }
}
