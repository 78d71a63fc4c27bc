package org.dmus.shell.gogo;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.Inventory;
import org.dmus.shell.MiniportRow;
import org.dmus.shell.PinRow;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.Rows;
import org.dmus.shell.SystemStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that tell what is there. */
@Component(service = Commands.class)
@DmusCommands({"ports", "miniports", "pins", "info", "status"})
public final class PortCommands extends Commands {
  static final String NO_PIN = "no pin is open; to open one: open, play or connect";

  private final Inventory inventory;

  /**
   * Called by Declarative Services.
   *
   * @param inventory what there is
   */
  @Activate
  public PortCommands(@Reference Inventory inventory) {
    this.inventory = inventory;
  }

  /** Returns the ports. */
  @Usage("")
  @Descriptor(
      "list the ports; one whose miniport is gone waits while it is open or configured, others go")
  public List<PortRow> ports() {
    return new Rows<>(inventory.ports(), "no port");
  }

  /** Returns the miniports. */
  @Usage("")
  @Descriptor("list the deployed miniports")
  public List<MiniportRow> miniports() {
    return new Rows<>(inventory.miniports(), "no miniport is deployed; lb shows the bundles");
  }

  /** Returns the open pins. */
  @Usage("")
  @Descriptor("list the open pins and what went through them")
  public List<PinRow> pins() {
    return new Rows<>(inventory.pins(), NO_PIN);
  }

  /**
   * Describes a port.
   *
   * @param port its name, its id, or the start of either
   * @throws IllegalArgumentException when no port, or more than one, answers to it
   */
  @Usage(value = "PORT", example = "info synth")
  @Descriptor("describe a port: pins, nodes, connections, categories, settings")
  public PortInfo info(@Descriptor("name or id of the port, or its start") String port) {
    return inventory.info(port);
  }

  /** Returns the state of the system. */
  @Usage("")
  @Descriptor("show uptime, framework, bundles, ports, clock and memory")
  public SystemStatus status() {
    return inventory.status();
  }

  @Override
  protected String hint(String command) {
    return command.equals("info") ? "    PORT is one of: " + names() : "";
  }

  private String names() {
    return inventory.ports().stream().map(PortRow::name).collect(Collectors.joining(", "));
  }
}
