package org.dmus.miniport.line;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IRegistryKey;

/** The setting {@code device}: path of a character device, a FIFO or a file. */
public final class DeviceSetting {

  private static final String DEVICE = "device";

  private DeviceSetting() {}

  /**
   * Returns the path.
   *
   * @param settings those of a subdevice
   * @param subdevice its name, for the message
   * @throws NtStatusException when there is none, or it is not a path
   */
  public static Path path(IRegistryKey settings, String subdevice) {
    String device =
        settings
            .text(DEVICE)
            .orElseThrow(
                () ->
                    new NtStatusException(
                        NtStatus.INVALID_DEVICE_STATE,
                        subdevice
                            + ": no device is configured: set \"device\" to the path of a MIDI"
                            + " device, a FIFO or a file"));
    return path(device);
  }

  /**
   * Refuses a setting that is there and is not a path.
   *
   * @param settings those of a subdevice
   * @throws NtStatusException DEVICE_CONFIGURATION_ERROR, naming the value
   */
  public static void check(IRegistryKey settings) {
    settings.text(DEVICE).ifPresent(DeviceSetting::path);
  }

  /**
   * Tells whether there is one.
   *
   * @param settings those of a subdevice
   */
  public static boolean isSet(IRegistryKey settings) {
    return settings.text(DEVICE).isPresent();
  }

  private static Path path(String device) {
    try {
      return Path.of(device);
    } catch (InvalidPathException e) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR, device + ": not a path: " + e.getReason(), e);
    }
  }

  /**
   * Returns the setting as it is, for display; "none" where nothing is set.
   *
   * @param port the port of the subdevice; null = not initialised yet
   */
  public static String shown(IPortDMus port) {
    return port == null ? "none" : port.newRegistryKey().text(DEVICE).orElse("none");
  }
}
