package org.dmus.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus bank}. */
@Command(
    name = "bank",
    description = {
      "Lists the sound banks in order of precedence, which one is used, and why.",
      "--bank goes before DMUS_BANK, the configuration, the system's places, and the built-in bank."
    },
    footer = {"", "Example: dmus bank list"})
final class BankCommand implements Runnable {
  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "ACTION",
      defaultValue = "LIST",
      description = "list (default).")
  private Action action;

  @Option(
      names = {"-b", "--bank"},
      paramLabel = "FILE",
      description = "As if this bank were named.")
  private String bank;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private CommonOptions common;

  /** What can be done with banks. */
  enum Action {
    LIST
  }

  BankCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    Optional<Path> named = Optional.ofNullable(bank).map(context.directory()::resolve);
    new Listing(context, named).print(ListCommand.What.BANKS, json);
  }
}
