package org.dmus.miniport.uart;

import java.nio.file.Path;
import org.dmus.miniport.line.DeviceSetting;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of a UART subdevice.
 *
 * @param device where the bytes go
 * @param bytesPerSecond rate of the line, {@link LineGovernor#UNLIMITED} = as the device takes them
 */
record UartSettings(Path device, int bytesPerSecond) {

  /** Setting: bytes per second; 0 = as fast as the device takes them. */
  static final String RATE = "rate";

  /** The MIDI line: 31,250 baud, ten bits a byte (MIDI 1.0). */
  static final int MIDI_BYTES_PER_SECOND = 3_125;

  private static final int MAX_BYTES_PER_SECOND = 10_000_000;

  /** Refuses bad values at once, when a device may still have to come. */
  static void check(IRegistryKey key) {
    DeviceSetting.check(key);
    rate(key);
  }

  private static int rate(IRegistryKey key) {
    return key.number(RATE, MIDI_BYTES_PER_SECOND, LineGovernor.UNLIMITED, MAX_BYTES_PER_SECOND);
  }

  /** Reads the settings that a stream needs. */
  static UartSettings from(IRegistryKey key) {
    return new UartSettings(DeviceSetting.path(key, "uart"), rate(key));
  }

  /** Returns how long the line needs for some bytes, 100 ns. */
  long transmission100ns(int bytes) {
    return bytesPerSecond == LineGovernor.UNLIMITED
        ? 0
        : bytes * ReferenceTime.PER_SECOND / bytesPerSecond;
  }
}
