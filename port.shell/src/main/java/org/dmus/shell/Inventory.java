package org.dmus.shell;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Answers what is there now; a service. Safe from any thread; does not block. */
@ProviderType
public interface Inventory {

  /** Returns the published subdevices sorted by name, also those that wait for their miniport. */
  List<PortRow> ports();

  /** Returns the deployed miniports sorted by name. */
  List<MiniportRow> miniports();

  /** Returns the open pins of all published subdevices, by subdevice, oldest first. */
  List<PinRow> pins();

  /**
   * Describes a port.
   *
   * @param port its name or id, or the start of one that no other port shares; case does not matter
   * @return the description, or empty when no port, or more than one, answers to it
   */
  Optional<PortInfo> info(String port);

  /** Returns the state of the whole system. */
  SystemStatus status();
}
