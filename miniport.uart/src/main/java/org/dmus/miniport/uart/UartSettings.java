package org.dmus.miniport.uart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of a UART subdevice.
 *
 * @param device where the bytes go
 * @param bytesPerSecond rate of the line, {@link LineGovernor#UNLIMITED} = as the device takes them
 */
record UartSettings(Path device, int bytesPerSecond) {

  /** Setting: path of a character device, a FIFO or a file. */
  static final String DEVICE = "device";

  /** Setting: bytes per second; 0 = as fast as the device takes them. */
  static final String RATE = "rate";

  /** The MIDI line: 31,250 baud, ten bits a byte (MIDI 1.0). */
  static final int MIDI_BYTES_PER_SECOND = 3_125;

  private static final int MAX_BYTES_PER_SECOND = 10_000_000;

  static int rate(IRegistryKey key) {
    return key.number(RATE, MIDI_BYTES_PER_SECOND, LineGovernor.UNLIMITED, MAX_BYTES_PER_SECOND);
  }

  /** Reads the settings that a stream needs. */
  static UartSettings from(IRegistryKey key) {
    String device =
        key.text(DEVICE)
            .orElseThrow(
                () ->
                    new NtStatusException(
                        NtStatus.INVALID_DEVICE_STATE,
                        "uart: no device is configured: set \"device\" to the path of a MIDI"
                            + " device, a FIFO or a file"));
    return new UartSettings(path(device), rate(key));
  }

  private static Path path(String device) {
    try {
      return Path.of(device);
    } catch (InvalidPathException e) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR, device + ": not a path: " + e.getReason(), e);
    }
  }

  static Optional<String> deviceName(IRegistryKey key) {
    return key.text(DEVICE);
  }

  /** Returns how long the line needs for some bytes, 100 ns. */
  long transmission100ns(int bytes) {
    return bytesPerSecond == LineGovernor.UNLIMITED
        ? 0
        : bytes * ReferenceTime.PER_SECOND / bytesPerSecond;
  }
}
