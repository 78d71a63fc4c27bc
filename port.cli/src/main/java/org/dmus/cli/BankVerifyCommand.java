package org.dmus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus bank verify}. */
@Command(
    name = "verify",
    description = {
      "Tells where banks depart from the standard: chunk, offset, value and cure.",
      "Exit code 4 for a bank that cannot be used, 0 for one that can, 7 when some can."
    },
    footer = {"", "Example: dmus bank verify --strict *.dls"})
final class BankVerifyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      arity = "0..*",
      paramLabel = "BANK",
      description = "Bank files (default: the one that is used).")
  List<String> banks;

  @Option(
      names = "--strict",
      description = "Exit code 9 for a bank that has to be repaired to be used.")
  boolean strict;

  @Option(names = "--json", description = "Print one JSON object per bank.")
  boolean json;

  @Mixin private CommonOptions common;

  BankVerifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new BankVerifying(context, this).run().value();
  }
}
