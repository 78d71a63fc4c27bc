package org.dmus.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus list}. */
@Command(
    name = "list",
    aliases = {"ls", "enum"},
    description = "Lists what there is.")
final class ListCommand implements Runnable {
  private final CommandContext context;
  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      defaultValue = "ports",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private What what;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** What can be listed. */
  enum What {
    PORTS,
    MINIPORTS,
    PINS,
    LINKS,
    BANKS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    new Listing(context, Optional.empty()).print(what, json);
  }
}
