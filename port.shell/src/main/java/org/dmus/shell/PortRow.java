package org.dmus.shell;

import java.util.List;

/**
 * A published subdevice.
 *
 * @param name its name, unique
 * @param id its stable id; empty while there never was a miniport
 * @param state {@code live} or {@code waiting}
 * @param clsid class id of its miniport
 * @param pins names of the pins that can be opened
 * @param openPins number of open pins
 * @param problem why it is not live; empty when it is
 */
public record PortRow(
    String name,
    @Detail String id,
    String state,
    @Detail String clsid,
    List<String> pins,
    int openPins,
    String problem)
    implements Named {

  /** Copies the list. */
  public PortRow {
    pins = List.copyOf(pins);
  }

  /**
   * Returns the same with another problem.
   *
   * @param other why it does not do what somebody may expect
   */
  public PortRow withProblem(String other) {
    return new PortRow(name, id, state, clsid, pins, openPins, other);
  }

  @Override
  public String part() {
    return name;
  }
}
