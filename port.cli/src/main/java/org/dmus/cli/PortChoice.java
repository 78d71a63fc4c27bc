package org.dmus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dmus.client.ISubdevice;
import org.dmus.client.PortSettings;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.ClassIds;
import org.dmus.shell.DeviceFile;
import org.dmus.shell.PortNames;
import org.dmus.shell.PortsOnDemand;

/** Finds the port that the user means, and makes a private one when it needs settings. */
final class PortChoice {
  /** For a bank dump of 4 MiB: what is captured may have half of the pool. */
  private static final Map<String, Object> ROOM = Map.of(PortSettings.POOL_BUFFERS, 2_100);

  private final CommandContext context;
  private final Framework framework;
  private final SubdeviceFactory factory;
  private final PortsOnDemand onDemand;

  PortChoice(CommandContext context) {
    this.context = context;
    this.framework = context.services().framework();
    this.factory = context.services().require(SubdeviceFactory.class, "org.dmus.port.impl");
    this.onDemand = context.services().require(PortsOnDemand.class, "org.dmus.port.shell");
  }

  /**
   * Makes a private subdevice, like a published one.
   *
   * @param name the published one: its name, its id, or the only one that starts so
   * @param settings what is different
   * @param given names of settings that the user chose, which the miniport must know
   * @return the subdevice, owned by the caller
   */
  ISubdevice like(String name, Map<String, Object> settings, Set<String> given) {
    SubdeviceConfiguration model = find(name).configuration();
    KnownSettings.check(given, model.miniport(), framework);
    SubdeviceConfiguration mine = blank(model.name(), model.miniport());
    return create(with(with(mine, model.settings()), settings));
  }

  /**
   * Makes a private subdevice.
   *
   * @param name a name for messages
   * @param miniport class id
   * @param settings its settings
   * @return the subdevice, owned by the caller
   */
  ISubdevice of(String name, UUID miniport, Map<String, Object> settings) {
    return create(with(blank(name, miniport), settings));
  }

  /**
   * Makes a private subdevice of what the user names: a path is a device, any other name that of a
   * port.
   *
   * @param name the path, or the name as {@link #like} takes it
   * @param kind a name for messages of a port on a path
   * @param miniport class id of a port on a path
   * @return the subdevice, owned by the caller
   */
  ISubdevice named(String name, String kind, UUID miniport) {
    Path path = context.path(name);
    boolean isPath = name.contains("/") || Files.exists(path);
    return isPath
        ? of(kind, miniport, Map.of("device", path.toString()))
        : like(name, Map.of(), Set.of());
  }

  /**
   * The same for a port that plays, which writes to a file at its end: what a file holds that
   * nothing was played into is not spoilt.
   *
   * @param name as for {@link #named}
   * @param kind likewise
   */
  ISubdevice playing(String name, String kind) {
    if (DeviceFile.isForeign(context.path(name))) {
      String why = "it is a file, and holds something else than MIDI bytes";
      throw new CommandFailure(ExitCode.USAGE, name, why, "name another");
    }
    return named(name, kind, ClassIds.MINIPORT_DMUS_UART);
  }

  /**
   * Says what the setting {@code device} of a port is.
   *
   * @param port name of the port as {@link #like} takes it; null = one on a path
   * @param device what the user named: a path, or what the miniport of the port calls its devices
   */
  String device(String port, String device) {
    return isPath(port, device) ? context.path(device).toString() : device;
  }

  /** Whether what the user named as the device of a port is a path. */
  boolean isPath(String port, String device) {
    return port == null
        || device.contains("/")
        || KnownSettings.hasPaths(find(port).configuration().miniport());
  }

  private SubdeviceConfiguration blank(String name, UUID miniport) {
    return with(SubdeviceConfiguration.realtime(name, miniport), ROOM);
  }

  private static SubdeviceConfiguration with(
      SubdeviceConfiguration configuration, Map<String, Object> settings) {
    SubdeviceConfiguration result = configuration;
    for (Map.Entry<String, Object> each : settings.entrySet()) {
      result = result.with(each.getKey(), each.getValue());
    }
    return result;
  }

  private ISubdevice create(SubdeviceConfiguration configuration) {
    try {
      return factory.create(configuration);
    } catch (NtStatusException e) {
      throw FailureTranslation.translate(e);
    }
  }

  /**
   * Finds a published subdevice; the bundle of its port is started when it does not run.
   *
   * @param name its name, its id, or the only one that starts so
   * @throws CommandFailure when there is none, or several
   */
  ISubdevice find(String name) {
    try {
      return PortNames.find(name, factory::published, onDemand);
    } catch (IllegalArgumentException e) {
      throw Sentence.of(name, e.getMessage()).failure(ExitCode.DEVICE_NOT_FOUND, e);
    }
  }
}
