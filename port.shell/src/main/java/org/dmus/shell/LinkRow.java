package org.dmus.shell;

import java.util.List;

/**
 * A link: what MIDI bytes travel on below a port.
 *
 * @param name what people call it
 * @param id what it is told from others by; the same when it is plugged in again
 * @param kind what kind of thing it is
 * @param address where it is now
 * @param direction {@code in}, {@code out} or {@code in, out}
 * @param state {@code free}, {@code open} or {@code unplugged}
 * @param openBy ports that have it open
 * @param ports ports that are set to it, open or not
 */
public record LinkRow(
    String name,
    String id,
    String kind,
    @Detail String address,
    String direction,
    String state,
    List<String> openBy,
    List<String> ports)
    implements Named {

  /** Copies the lists. */
  public LinkRow {
    openBy = List.copyOf(openBy);
    ports = List.copyOf(ports);
  }

  @Override
  public String part() {
    return id;
  }
}
