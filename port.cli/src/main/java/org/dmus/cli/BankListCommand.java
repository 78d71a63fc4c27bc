package org.dmus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code dmus bank list}. */
@Command(
    name = "list",
    aliases = "ls",
    description = {
      "Lists the sound banks in order of precedence, which one is used, and why.",
      "--bank goes before DMUS_BANK, the configuration, the system's places, and the built-in bank."
    },
    footer = {"", "Example: dmus bank list"})
final class BankListCommand implements Runnable {
  private final CommandContext context;

  @Mixin private BankListOptions options;
  @Mixin private CommonOptions common;

  BankListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    options.print(context);
  }
}
