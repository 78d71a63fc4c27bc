package org.dmus.shell;

/**
 * The MIDI line below an open pin.
 *
 * @param port name of its subdevice
 * @param instance number of the pin, unique in the port
 * @param state {@code closed}, {@code waiting}, {@code open}, {@code ended} or {@code failed}
 * @param bytes bytes that crossed the line
 * @param messages whole messages that crossed it
 * @param lost bytes dropped
 * @param errors input and output errors
 * @param overruns times that bytes met a full line
 * @param framing bytes without a stop bit; {@code -} where the device does not tell
 * @param saved status bytes left out
 * @param delayMs how long a byte would wait now, ms
 * @param faults what the bytes that were received got wrong, by kind; empty without any
 */
public record LineRow(
    String port,
    long instance,
    String state,
    long bytes,
    long messages,
    long lost,
    long errors,
    long overruns,
    String framing,
    long saved,
    double delayMs,
    String faults)
    implements Named {

  @Override
  public String part() {
    return port + ":" + instance;
  }
}
