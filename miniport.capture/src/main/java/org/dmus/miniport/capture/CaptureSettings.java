package org.dmus.miniport.capture;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of a capture subdevice.
 *
 * @param device where the bytes come from
 * @param fifoBytes size of the FIFO between the line and the engine, which holds one byte less
 */
record CaptureSettings(Path device, int fifoBytes) {

  /** Setting: path of a character device, a FIFO or a file. */
  static final String DEVICE = "device";

  /** Setting: size of the FIFO, bytes. The published sample has 128. */
  static final String FIFO = "fifo";

  private static final int DEFAULT_FIFO_BYTES = 4_096;
  private static final int MIN_FIFO_BYTES = 128;
  private static final int MAX_FIFO_BYTES = 65_536;

  static int fifo(IRegistryKey key) {
    return key.number(FIFO, DEFAULT_FIFO_BYTES, MIN_FIFO_BYTES, MAX_FIFO_BYTES);
  }

  /** Reads the settings that a stream needs. */
  static CaptureSettings from(IRegistryKey key) {
    String device =
        deviceName(key)
            .orElseThrow(
                () ->
                    new NtStatusException(
                        NtStatus.INVALID_DEVICE_STATE,
                        "capture: no device is configured: set \"device\" to the path of a MIDI"
                            + " device, a FIFO or a file"));
    return new CaptureSettings(path(device), fifo(key));
  }

  static Optional<String> deviceName(IRegistryKey key) {
    return key.text(DEVICE);
  }

  private static Path path(String device) {
    try {
      return Path.of(device);
    } catch (InvalidPathException e) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR, device + ": not a path: " + e.getReason(), e);
    }
  }
}
