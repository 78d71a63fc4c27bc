package org.dmus.client;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Creates subdevices: the recipe new port - new miniport - init - register in one call. A service
 * of the port. Safe from any thread; may block on the miniport.
 */
@ProviderType
public interface SubdeviceFactory {

  /**
   * Creates a subdevice.
   *
   * @param configuration what to make
   * @return the subdevice, live, owned by the caller
   * @throws org.dmus.ks.NtStatusException NOT_SUPPORTED when no miniport of that class is deployed
   *     (the message lists those that are), OBJECT_NAME_COLLISION for a published name that is
   *     taken, or what the miniport says
   */
  ISubdevice create(SubdeviceConfiguration configuration);

  /**
   * {@return every published subdevice - configured, or brought by its bundle - sorted by name;
   * also those that wait for their miniport. One that its bundle brought goes with it, unless a pin
   * of it is open}
   */
  List<ISubdevice> published();

  /**
   * {@return the configurations that make no subdevice, by PID, and why: no name, a name that is
   * taken, no valid class id}
   */
  default Map<String, String> refused() {
    return Map.of();
  }
}
