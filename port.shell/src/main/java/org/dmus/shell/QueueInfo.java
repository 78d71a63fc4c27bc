package org.dmus.shell;

import java.util.List;

/**
 * The queues of a port.
 *
 * @param pins its open music pins
 * @param next the events that are due next, soonest first; 20 of each pin at most
 */
public record QueueInfo(List<QueueRow> pins, List<EventRow> next) {

  /** Copies the lists. */
  public QueueInfo {
    pins = List.copyOf(pins);
    next = List.copyOf(next);
  }
}
