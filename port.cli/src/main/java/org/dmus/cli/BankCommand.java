package org.dmus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code dmus bank}: holds those that deal with sound banks together. */
@Command(
    name = "bank",
    description = "Lists, examines, converts and writes sound banks (default: list).",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  dmus bank list",
      "  dmus bank info gm.dls",
      "  dmus bank convert old.dls -o repaired.dls"
    })
final class BankCommand implements Runnable {
  private final CommandContext context;

  @Mixin private BankListOptions options;
  @Mixin private CommonOptions common;

  private BankCommand(CommandContext context) {
    this.context = context;
  }

  static CommandLine line(CommandContext context) {
    return new CommandLine(new BankCommand(context))
        .addSubcommand(new BankListCommand(context))
        .addSubcommand(new BankInfoCommand(context))
        .addSubcommand(new BankDumpCommand(context))
        .addSubcommand(new BankVerifyCommand(context))
        .addSubcommand(new BankConvertCommand(context))
        .addSubcommand(new BankWriteCommand(context));
  }

  @Override
  public void run() {
    options.print(context);
  }
}
