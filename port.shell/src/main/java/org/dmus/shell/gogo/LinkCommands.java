package org.dmus.shell.gogo;

import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.Inventory;
import org.dmus.shell.LinkRow;
import org.dmus.shell.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that lists what is plugged in. */
@Component(service = Commands.class)
@DmusCommands("links")
public final class LinkCommands extends Commands {
  private final Inventory inventory;

  /**
   * Called by Declarative Services.
   *
   * @param inventory knows the links
   */
  @Activate
  public LinkCommands(@Reference Inventory inventory) {
    this.inventory = inventory;
  }

  /** Returns the links, by id. */
  @Usage(value = "", example = "links")
  @Descriptor("list the links: devices, paths and loops, and the ports that have them")
  public List<LinkRow> links() {
    return new Rows<>(inventory.links(), "no links; plug a device in, or configure one");
  }
}
