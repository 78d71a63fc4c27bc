package org.dmus.miniport.capture;

import java.nio.file.Path;
import org.dmus.miniport.line.DeviceSetting;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of a capture subdevice.
 *
 * @param device where the bytes come from
 * @param fifoBytes size of the FIFO between the line and the engine, which holds one byte less
 */
record CaptureSettings(Path device, int fifoBytes) {

  /** Setting: size of the FIFO, bytes. The published sample has 128. */
  static final String FIFO = "fifo";

  static final int DEFAULT_FIFO_BYTES = 4_096;
  private static final int MIN_FIFO_BYTES = 128;
  private static final int MAX_FIFO_BYTES = 65_536;

  /** Refuses bad values at once, when a device may still have to come. */
  static void check(IRegistryKey key) {
    DeviceSetting.check(key);
    fifo(key);
  }

  private static int fifo(IRegistryKey key) {
    return key.number(FIFO, DEFAULT_FIFO_BYTES, MIN_FIFO_BYTES, MAX_FIFO_BYTES);
  }

  /** Reads the settings that a stream needs. */
  static CaptureSettings from(IRegistryKey key) {
    return new CaptureSettings(DeviceSetting.path(key, "capture"), fifo(key));
  }
}
