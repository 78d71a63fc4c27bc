package org.dmus.graph;

import java.util.Objects;

/**
 * One end of a connection: a pin of a published port.
 *
 * @param port name of the subdevice, not empty
 * @param pin name or id of the pin; empty = the first that suits: as a source a capture pin, or,
 *     where there is none, a render pin; as a target a render pin
 */
public record Endpoint(String port, String pin) {
  private static final char SEPARATOR = ':';

  /** Requires a port. */
  public Endpoint {
    Objects.requireNonNull(pin, "pin");
    if (port.isBlank()) {
      throw new IllegalArgumentException("\"" + port + ":" + pin + "\": an end names a port");
    }
  }

  /**
   * Reads {@code PORT} or {@code PORT:PIN}; a port that has a colon in its name takes another
   * behind it.
   *
   * @param text what was typed
   * @return the end
   * @throws IllegalArgumentException when no port is named
   */
  public static Endpoint parse(String text) {
    int separator = text.lastIndexOf(SEPARATOR);
    return separator < 0
        ? new Endpoint(text.strip(), "")
        : new Endpoint(text.substring(0, separator).strip(), text.substring(separator + 1).strip());
  }

  /** {@return the text that {@link #parse} reads} */
  @Override
  public String toString() {
    boolean plain = pin.isEmpty() && port.indexOf(SEPARATOR) < 0;
    return plain ? port : port + SEPARATOR + pin;
  }
}
