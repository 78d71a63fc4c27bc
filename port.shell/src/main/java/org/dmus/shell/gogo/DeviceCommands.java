package org.dmus.shell.gogo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.Inventory;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.PortRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that make ports on devices; a port lives past its command. */
@Component(service = Commands.class)
@DmusCommands({"add", "remove"})
public final class DeviceCommands extends Commands {
  private final SubdeviceFactory factory;
  private final Inventory inventory;
  private final AddedPorts added;

  /**
   * Called by Declarative Services.
   *
   * @param factory makes ports
   * @param inventory describes them
   * @param added those that were made here
   */
  @Activate
  public DeviceCommands(
      @Reference SubdeviceFactory factory,
      @Reference Inventory inventory,
      @Reference AddedPorts added) {
    this.factory = factory;
    this.inventory = inventory;
    this.added = added;
  }

  /**
   * Makes a port.
   *
   * @param device path of its device; empty = that of the other port
   * @param set settings, {@code name=value}, more of them after commas
   * @param port the port it is like, {@code uart}; it is then called {@code uart-1}
   * @return the port
   */
  @Usage(
      value = "[-d DEVICE] [-s NAME=VALUE,...] PORT    PORT is the one it is like",
      example = "add -d /dev/snd/midiC1D0 uart")
  @Descriptor("make a port like another, on a device of its own; it ends with the console")
  public PortRow add(
      CommandSession session,
      @Descriptor("device of the port: a path")
          @Parameter(
              names = {"-d", "--device"},
              absentValue = "")
          String device,
      @Descriptor("settings of the port: NAME=VALUE,...")
          @Parameter(
              names = {"-s", "--set"},
              absentValue = "")
          String set,
      @Descriptor("the port it is like, or the start of its name") String port) {
    ISubdevice model = PortNames.find(port, factory.published());
    Map<String, Object> settings = OwnPort.settings(set);
    if (!device.isEmpty()) {
      settings.put("device", session.currentDir().resolve(device).toString());
    }
    ISubdevice own =
        added.add(factory, OwnPort.like(model.configuration(), settings, factory.published()));
    String name = own.configuration().name();
    PortRow row = inventory.info(name).row();
    Object path = settings.get("device");
    boolean isMissing = path != null && !Files.exists(Path.of(path.toString()));
    return isMissing && row.problem().isEmpty()
        ? row.withProblem(path + ": is not there yet; it is opened when a pin is")
        : row;
  }

  /**
   * Closes a port that was added.
   *
   * @param port its name
   * @return what it was
   */
  @Usage(value = "PORT", example = "remove uart-1")
  @Descriptor("close a port that was added")
  public String remove(@Descriptor("name of the port") String port) {
    if (!added.remove(port)) {
      throw new Misuse("remove: " + port + ": was not added here; these were: " + names());
    }
    return port + ": closed";
  }

  @Override
  protected String hint(String command) {
    return command.equals("remove") ? "    PORT is one of: " + names() : "";
  }

  @Override
  protected List<String> candidates(String command, String word) {
    return command.equals("remove") ? List.copyOf(added.names()) : List.of();
  }

  private String names() {
    Map<String, String> refused = added.refused();
    String names =
        added.names().stream()
            .sorted()
            .map(
                name ->
                    refused.containsKey(name) ? name + " (away: " + refused.get(name) + ")" : name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
