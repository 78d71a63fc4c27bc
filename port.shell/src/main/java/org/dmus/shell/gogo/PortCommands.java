package org.dmus.shell.gogo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.BankRow;
import org.dmus.shell.Inventory;
import org.dmus.shell.MiniportRow;
import org.dmus.shell.PinRow;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.SystemStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that tell what is there. */
@Component(service = PortCommands.class)
@DmusCommands(function = {"ports", "miniports", "pins", "info", "banks", "status"})
public final class PortCommands {
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
  @Descriptor("list the ports, also those that wait for their miniport")
  public List<PortRow> ports() {
    return inventory.ports();
  }

  /** Returns the miniports. */
  @Descriptor("list the deployed miniports")
  public List<MiniportRow> miniports() {
    return inventory.miniports();
  }

  /** Returns the open pins. */
  @Descriptor("list the open pins and what went through them")
  public List<PinRow> pins() {
    return inventory.pins();
  }

  /** Returns how to use the command. */
  @Descriptor("describe a port: pins, nodes, connections, categories, settings")
  public String info() {
    return "usage: info PORT    PORT is one of: " + names();
  }

  /**
   * Describes a port.
   *
   * @param port its name, its id, or the start of either
   * @throws IllegalArgumentException when no port, or more than one, answers to it
   */
  @Descriptor("describe a port: pins, nodes, connections, categories, settings")
  public PortInfo info(@Descriptor("name or id of the port, or its start") String port) {
    return inventory.info(port);
  }

  /** Returns the sound banks. */
  @Descriptor("list the sound banks, and which is used")
  public List<BankRow> banks() {
    return inventory.banks(Optional.empty());
  }

  /** Returns the state of the system. */
  @Descriptor("show uptime, framework, bundles, ports, clock and memory")
  public SystemStatus status() {
    return inventory.status();
  }

  private String names() {
    return inventory.ports().stream().map(PortRow::name).collect(Collectors.joining(", "));
  }
}
