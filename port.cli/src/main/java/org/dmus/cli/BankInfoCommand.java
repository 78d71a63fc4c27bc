package org.dmus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus bank info}. */
@Command(
    name = "info",
    description = "Shows name, level, instruments, waves, size and warnings of a bank.",
    footer = {"", "Example: dmus bank info gm.dls"})
final class BankInfoCommand implements Runnable {
  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "BANK",
      description = "Bank file (default: the one that is used).")
  private String bank;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private CommonOptions common;

  BankInfoCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.terminal().out().println(new BankReader(context).summary(bank, json));
  }
}
