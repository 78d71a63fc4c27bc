package org.dmus.port.driver;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IRegistryKey;

/**
 * Settings of a subdevice, converted on demand.
 *
 * @param owner whose they are, for messages
 * @param values by name
 * @param reads hears each name that somebody asks for
 */
record RegistryKey(String owner, Map<String, Object> values, Consumer<String> reads)
    implements IRegistryKey {

  RegistryKey {
    values = Map.copyOf(values);
  }

  RegistryKey(String owner, Map<String, Object> values) {
    this(owner, values, name -> {});
  }

  @Override
  public IRegistryKey newSubKey(String name) {
    String prefix = name + ".";
    Map<String, Object> group = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            group.put(key.substring(prefix.length()), value);
          }
        });
    return new RegistryKey(owner + ": " + name, group, key -> reads.accept(prefix + key));
  }

  /** Returns a setting as it is; null = not set. */
  Object value(String name) {
    reads.accept(name);
    return values.get(name);
  }

  @Override
  public Optional<String> text(String name) {
    Object value = value(name);
    return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
  }

  @Override
  public int number(String name, int fallback, int min, int max) {
    int value = text(name).map(t -> parse(name, t, Integer::decode)).orElse(fallback);
    if (value < min || value > max) {
      throw wrong(name, value + " is outside " + min + ".." + max);
    }
    return value;
  }

  @Override
  public double decimal(String name, double fallback, double min, double max) {
    double value = text(name).map(t -> parse(name, t, Double::valueOf)).orElse(fallback);
    if (!(value >= min && value <= max)) {
      throw wrong(name, value + " is outside " + min + ".." + max);
    }
    return value;
  }

  @Override
  public boolean flag(String name, boolean fallback) {
    String text = text(name).orElse(String.valueOf(fallback));
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    throw wrong(name, "\"" + text + "\" is neither true nor false");
  }

  private <T> T parse(String name, String text, Function<String, T> parser) {
    try {
      return parser.apply(text.trim());
    } catch (NumberFormatException e) {
      throw wrong(name, "\"" + text + "\" is not a number");
    }
  }

  private NtStatusException wrong(String name, String why) {
    return new NtStatusException(
        NtStatus.DEVICE_CONFIGURATION_ERROR, owner + ": setting " + name + ": " + why);
  }
}
