package org.dmus.miniport.uart;

import org.dmus.link.Link;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of a UART subdevice.
 *
 * @param link where the bytes go
 * @param bytesPerSecond rate of the line, {@link LineGovernor#UNLIMITED} = as the device takes them
 * @param wire how they leave
 */
record UartSettings(Link link, int bytesPerSecond, WireSettings wire) {

  /** Setting: bytes per second; 0 = as fast as the device takes them. */
  static final String RATE = "rate";

  /** The MIDI line: 31,250 baud, ten bits a byte (MIDI 1.0). */
  static final int MIDI_BYTES_PER_SECOND = 3_125;

  private static final int MAX_BYTES_PER_SECOND = 10_000_000;

  /** Refuses bad values at once, when a device may still have to come. */
  static void check(IRegistryKey key) {
    rate(key, MIDI_BYTES_PER_SECOND);
  }

  private static int rate(IRegistryKey key, int unlessSet) {
    return key.number(RATE, unlessSet, LineGovernor.UNLIMITED, MAX_BYTES_PER_SECOND);
  }

  /** Reads the settings that a stream needs. */
  static UartSettings from(IRegistryKey key, Link link) {
    int said = link.description().bytesPerSecond();
    return new UartSettings(
        link, rate(key, said > 0 ? said : MIDI_BYTES_PER_SECOND), WireSettings.from(key));
  }

  /** {@return where the link is, for messages} */
  String address() {
    return link.description().address();
  }

  /** Returns how long the line needs for some bytes, 100 ns. */
  long transmission100ns(int bytes) {
    return bytesPerSecond == LineGovernor.UNLIMITED
        ? 0
        : bytes * ReferenceTime.PER_SECOND / bytesPerSecond;
  }
}
