package org.dmus.portcls;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The settings of a subdevice (IRegistryKey), from its configuration: read-only, [any]. SetValueKey
 * and DeleteKey have no counterpart: operators change configurations, drivers do not.
 *
 * <p>Values come as what the configuration gave, often text; the typed getters convert.
 */
@ProviderType
public interface IRegistryKey {

  /** {@return whose settings they are, for messages: the name of the subdevice} */
  String owner();

  /** {@return all settings by name, an immutable map} */
  Map<String, Object> values();

  /**
   * Returns a group of settings (NewSubKey): those whose names start with a name and a dot, by what
   * follows. Absent groups are empty ones.
   *
   * @param name name of the group
   */
  IRegistryKey newSubKey(String name);

  /**
   * Returns a setting as text.
   *
   * @param name its name
   * @return the text; empty when absent or blank
   */
  Optional<String> text(String name);

  /**
   * Returns a setting as a whole number.
   *
   * @param name its name
   * @param fallback what holds when it is absent
   * @param min smallest legal value
   * @param max largest legal value
   * @throws org.dmus.ks.NtStatusException DEVICE_CONFIGURATION_ERROR, naming value and range
   */
  int number(String name, int fallback, int min, int max);

  /**
   * Returns a setting as a decimal number.
   *
   * @param name its name
   * @param fallback what holds when it is absent
   * @param min smallest legal value
   * @param max largest legal value
   * @throws org.dmus.ks.NtStatusException DEVICE_CONFIGURATION_ERROR, naming value and range
   */
  double decimal(String name, double fallback, double min, double max);

  /**
   * Returns a setting as a switch.
   *
   * @param name its name
   * @param fallback what holds when it is absent
   * @throws org.dmus.ks.NtStatusException DEVICE_CONFIGURATION_ERROR for anything but true and
   *     false
   */
  boolean flag(String name, boolean fallback);
}
