package org.dmus.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What makes a subdevice: a miniport, a name, a runner and the settings the miniport reads through
 * {@link org.dmus.portcls.IPort#newRegistryKey}.
 *
 * @param name name; unique among published subdevices
 * @param miniport class id of the miniport
 * @param runner what drives the engine
 * @param published whether it appears in the service registry; a private one is its creator's alone
 * @param settings settings by name, text, numbers or booleans
 */
public record SubdeviceConfiguration(
    String name, UUID miniport, Runner runner, boolean published, Map<String, Object> settings) {

  /** Copies the settings. */
  public SubdeviceConfiguration {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(miniport, "miniport");
    Objects.requireNonNull(runner, "runner");
    settings = Map.copyOf(settings);
  }

  /**
   * Returns a private subdevice that runs in real time.
   *
   * @param name a name for messages
   * @param miniport class id of the miniport
   */
  public static SubdeviceConfiguration realtime(String name, UUID miniport) {
    return new SubdeviceConfiguration(name, miniport, Runner.REALTIME, false, Map.of());
  }

  /**
   * Returns a private subdevice whose time the caller moves.
   *
   * @param name a name for messages
   * @param miniport class id of the miniport
   */
  public static SubdeviceConfiguration offline(String name, UUID miniport) {
    return new SubdeviceConfiguration(name, miniport, Runner.OFFLINE, false, Map.of());
  }

  /**
   * Returns a copy with other settings.
   *
   * @param changed all of them
   */
  public SubdeviceConfiguration withSettings(Map<String, Object> changed) {
    return new SubdeviceConfiguration(name, miniport, runner, published, changed);
  }

  /**
   * Returns a copy with one more setting.
   *
   * @param key its name
   * @param value its value
   */
  public SubdeviceConfiguration with(String key, Object value) {
    Map<String, Object> more = new HashMap<>(settings);
    more.put(key, value);
    return withSettings(more);
  }
}
