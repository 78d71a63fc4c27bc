package org.dmus.cli;

import java.util.List;
import org.dmus.shell.Inventory;
import org.dmus.shell.TextTable;

/** Lists what there is, as a table or as JSON. */
final class Listing {
  private final CommandContext context;

  Listing(CommandContext context) {
    this.context = context;
  }

  void print(ListCommand.What what, boolean json) {
    List<? extends Record> rows = rows(what);
    if (json) {
      context.terminal().out().println(Json.text(rows));
    } else if (rows.isEmpty()) {
      context.terminal().err().println("no " + what);
    } else {
      context.terminal().out().println(TextTable.table(rows));
    }
  }

  private List<? extends Record> rows(ListCommand.What what) {
    Inventory inventory = context.services().require(Inventory.class, "org.dmus.port.shell");
    return switch (what) {
      case PORTS -> inventory.ports();
      case MINIPORTS -> inventory.miniports();
      case PINS -> inventory.pins();
    };
  }
}
