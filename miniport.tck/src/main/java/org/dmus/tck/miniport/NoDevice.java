package org.dmus.tck.miniport;

import java.util.Map;

/**
 * The device of a miniport that needs none.
 *
 * @param settings the settings of its subdevice
 */
public record NoDevice(Map<String, Object> settings) implements TestDevice {

  /** Creates a device without settings. */
  public NoDevice() {
    this(Map.of());
  }
}
