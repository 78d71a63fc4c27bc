package org.dmus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.shell.Inventory;
import org.dmus.shell.TextTable;

/** Lists what there is, as a table or as JSON. */
final class Listing {
  private final CommandContext context;
  private final Optional<Path> bank;

  /**
   * Creates a listing.
   *
   * @param context where to look, and where to print
   * @param bank the bank that the user named, if any
   */
  Listing(CommandContext context, Optional<Path> bank) {
    this.context = context;
    this.bank = bank;
  }

  /**
   * Prints to standard output.
   *
   * @param what what is listed
   * @param json as JSON, not as a table
   */
  void print(ListCommand.What what, boolean json) {
    List<? extends Record> rows = rows(what);
    if (json) {
      context.terminal().out().println(Json.text(rows));
    } else if (rows.isEmpty()) {
      context.terminal().err().println("no " + what);
    } else {
      context.terminal().out().println(TextTable.table(rows));
      tellPortsOnDemand(what);
    }
  }

  /** No port yet, but one for whoever names it. */
  private void tellPortsOnDemand(ListCommand.What what) {
    List<String> more = what == ListCommand.What.PORTS ? inventory().portsOnDemand() : List.of();
    if (!more.isEmpty()) {
      context.terminal().err().println("on demand: " + String.join(", ", more));
    }
  }

  private Inventory inventory() {
    return context.services().require(Inventory.class, "org.dmus.port.shell");
  }

  private List<? extends Record> rows(ListCommand.What what) {
    Inventory inventory = inventory();
    return switch (what) {
      case PORTS -> inventory.ports();
      case MINIPORTS -> inventory.miniports();
      case PINS -> inventory.pins();
      case LINKS -> inventory.links();
      case BANKS -> inventory.banks(bank);
    };
  }
}
