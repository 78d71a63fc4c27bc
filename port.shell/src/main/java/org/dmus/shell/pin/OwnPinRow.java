package org.dmus.shell.pin;

import org.dmus.shell.Named;

/**
 * A pin that the console opened.
 *
 * @param name what {@code send} and {@code close} call it
 * @param port name of its subdevice
 * @param instance number of the pin, unique in the port
 * @param state {@code stop}, {@code acquire}, {@code pause} or {@code run}
 * @param attached whether a stream of the miniport is behind it
 * @param written events taken
 * @param delivered events handed over
 * @param sounding notes that sound now
 * @param problem why it is not heard; empty when it is
 */
public record OwnPinRow(
    String name,
    String port,
    long instance,
    String state,
    boolean attached,
    long written,
    long delivered,
    int sounding,
    String problem)
    implements Named {

  @Override
  public String part() {
    return name;
  }
}
