package org.dmus.miniport.capture;

import org.dmus.portcls.IRegistryKey;

/** The settings of a capture subdevice, beside its link. */
final class CaptureSettings {

  /** Setting: size of the FIFO, bytes. The published sample has 128; this is ten seconds. */
  static final String FIFO = "fifo";

  static final int DEFAULT_FIFO_BYTES = 32_768;
  private static final int MIN_FIFO_BYTES = 128;
  private static final int MAX_FIFO_BYTES = 65_536;

  private CaptureSettings() {}

  /**
   * Returns the size of the FIFO between the line and the engine, which holds one byte less.
   *
   * @throws org.dmus.ks.NtStatusException DEVICE_CONFIGURATION_ERROR, naming the value
   */
  static int fifo(IRegistryKey key) {
    return key.number(FIFO, DEFAULT_FIFO_BYTES, MIN_FIFO_BYTES, MAX_FIFO_BYTES);
  }
}
