package org.dmus.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Answers what is there now; a service. Safe from any thread; does not block, except for files. */
@ProviderType
public interface Inventory {

  /** Returns the published subdevices sorted by name, also those that wait for their miniport. */
  List<PortRow> ports();

  /** Returns the names of ports whose bundles start when somebody asks for them, sorted. */
  default List<String> portsOnDemand() {
    return List.of();
  }

  /** Returns the deployed miniports sorted by name. */
  List<MiniportRow> miniports();

  /** Returns the open pins of all published subdevices, by subdevice, oldest first. */
  List<PinRow> pins();

  /** Returns the links that are there, and those that a port waits for, by id. */
  List<LinkRow> links();

  /**
   * Describes a port.
   *
   * @param port its name or id, or the start of one that no other port shares; case does not matter
   * @throws IllegalArgumentException when no port, or more than one, answers to it; the message
   *     lists those there are
   */
  PortInfo info(String port);

  /**
   * Returns the sound banks in order of precedence; reads files, so it may block.
   *
   * @param explicit a bank that the caller names, if any
   */
  List<BankRow> banks(Optional<Path> explicit);

  /** Returns the state of the whole system. */
  SystemStatus status();
}
