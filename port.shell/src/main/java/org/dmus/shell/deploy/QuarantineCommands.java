package org.dmus.shell.deploy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.Inventory;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.PortRow;
import org.dmus.shell.Rows;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Usage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that shows and ends the isolation of ports. */
@Component(service = Commands.class)
@DmusCommands("quarantine")
public final class QuarantineCommands extends Commands {
  private final SubdeviceFactory factory;
  private final Inventory inventory;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   * @param inventory describes them
   */
  @Activate
  public QuarantineCommands(@Reference SubdeviceFactory factory, @Reference Inventory inventory) {
    this.factory = factory;
    this.inventory = inventory;
  }

  /**
   * Lists the isolated ports, or ends an isolation.
   *
   * @param port name of the port to bring back, or its start; empty = list them
   * @return the rows, or the port
   */
  @Usage(value = "[-r PORT]", example = "quarantine -r synth")
  @Descriptor("list the ports that were isolated from a faulty miniport, and why; -r ends it")
  public Object quarantine(
      @Descriptor("port to bring back: its miniport is made anew")
          @Parameter(
              names = {"-r", "--readmit"},
              absentValue = "")
          String port) {
    return port.isEmpty() ? isolated() : readmit(port);
  }

  private List<QuarantineRow> isolated() {
    return new Rows<>(
        factory.published().stream().flatMap(QuarantineCommands::row).toList(),
        "no port is in quarantine");
  }

  private PortRow readmit(String port) {
    ISubdevice found = PortNames.find(port, factory.published());
    if (found.problem().isEmpty()) {
      throw new Misuse(found.configuration().name() + ": is not in quarantine");
    }
    found.readmit();
    return inventory.info(found.configuration().name()).row();
  }

  private static Stream<QuarantineRow> row(ISubdevice port) {
    return port.quarantine().stream()
        .map(why -> QuarantineRow.of(port.configuration().name(), why));
  }
}
