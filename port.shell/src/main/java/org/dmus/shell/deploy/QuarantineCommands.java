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

  /** Returns the isolated ports. */
  @Usage(value = "[-r PORT]", example = "quarantine -r synth")
  @Descriptor("list the ports that were isolated from a faulty miniport, and why; -r ends it")
  public List<QuarantineRow> quarantine() {
    return new Rows<>(
        factory.published().stream().flatMap(QuarantineCommands::row).toList(),
        "no port is in quarantine");
  }

  private static Stream<QuarantineRow> row(ISubdevice port) {
    return port.quarantine().stream()
        .map(why -> QuarantineRow.of(port.configuration().name(), why));
  }

  /**
   * Ends an isolation.
   *
   * @param port name of the port, or its start
   * @return the port
   */
  @Descriptor("end the isolation of a port: its miniport is made anew")
  public PortRow quarantine(
      @Descriptor("port to bring back")
          @Parameter(
              names = {"-r", "--readmit"},
              absentValue = "")
          String port) {
    if (port.isEmpty()) {
      throw new Misuse("quarantine: -r names no port");
    }
    ISubdevice found = PortNames.find(port, factory.published());
    if (found.quarantine().isEmpty()) {
      throw new Misuse(found.configuration().name() + ": is not in quarantine");
    }
    found.readmit();
    return inventory.info(found.configuration().name()).row();
  }
}
