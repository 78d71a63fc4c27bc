package org.dmus.portcls;

/** What the settings are about (the key types of PcNewRegistryKey). */
public enum RegistryKeyType {
  /** A named group of the device's settings: those whose names start with the name and a dot. */
  GENERAL,
  /** The device's settings: what its configuration says. */
  DEVICE,
  /** The port driver's own settings. No counterpart: NOT_SUPPORTED. */
  DRIVER,
  /** The hardware profile. No counterpart: NOT_SUPPORTED. */
  HW_PROFILE,
  /** What the registered subdevice publishes; see {@link SubdeviceProperties}. */
  DEVICE_INTERFACE
}
