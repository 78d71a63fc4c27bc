package org.dmus.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How the banks are listed. */
final class BankListOptions {
  @Option(
      names = {"-b", "--bank"},
      paramLabel = "FILE",
      description = "As if this bank were named.")
  private String bank;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  void print(CommandContext context) {
    new Listing(context, Optional.ofNullable(bank).map(context::path))
        .print(ListCommand.What.BANKS, json);
  }
}
