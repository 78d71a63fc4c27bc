package org.dmus.tck.miniport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of a subdevice, as a configuration gives them.
 *
 * @param values settings by name
 */
record TestSettings(Map<String, Object> values) implements IRegistryKey {

  @Override
  public String owner() {
    return "tck";
  }

  @Override
  public IRegistryKey newSubKey(String name) {
    Map<String, Object> group = new HashMap<>();
    String prefix = name + ".";
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            group.put(key.substring(prefix.length()), value);
          }
        });
    return new TestSettings(group);
  }

  @Override
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString).filter(s -> !s.isBlank());
  }

  @Override
  public int number(String name, int fallback, int min, int max) {
    return (int) decimal(name, fallback, min, max);
  }

  @Override
  public double decimal(String name, double fallback, double min, double max) {
    double value = text(name).map(Double::parseDouble).orElse(fallback);
    if (value < min || value > max) {
      String range = " is outside " + min + ".." + max;
      throw new NtStatusException(NtStatus.DEVICE_CONFIGURATION_ERROR, name + " " + value + range);
    }
    return value;
  }

  @Override
  public boolean flag(String name, boolean fallback) {
    return text(name).map(Boolean::parseBoolean).orElse(fallback);
  }
}
