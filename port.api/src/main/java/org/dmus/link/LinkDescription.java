package org.dmus.link;

import java.util.Objects;

/**
 * What a link is.
 *
 * @param id unique, and the same for the same device when it is plugged in again: made of what the
 *     device says of itself, never of the order in which devices came
 * @param name what people call it; need not be unique
 * @param kind what kind of thing it is, one lower-case word: {@code raw}, {@code path}, {@code
 *     serial}, {@code loopback}, {@code javasound} ...
 * @param address where it is now, for messages: a path, a port
 * @param input whether bytes come from it
 * @param output whether it takes bytes; one of both at least
 * @param shared whether many may have each direction at a time
 * @param bytesPerSecond how many bytes the line carries; 0 = the link does not say
 */
public record LinkDescription(
    String id,
    String name,
    String kind,
    String address,
    boolean input,
    boolean output,
    boolean shared,
    int bytesPerSecond) {

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException without id or name, without a direction, for a negative rate
   */
  public LinkDescription {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(address, "address");
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a link has an id and a name: " + id + ", " + name);
    }
    if (!input && !output) {
      throw new IllegalArgumentException(id + ": a link has a direction, input or output");
    }
    if (bytesPerSecond < 0) {
      throw new IllegalArgumentException(id + ": " + bytesPerSecond + " bytes a second; 0 or more");
    }
  }

  /**
   * Returns the same with another id.
   *
   * @param other the id
   */
  public LinkDescription withId(String other) {
    return new LinkDescription(other, name, kind, address, input, output, shared, bytesPerSecond);
  }
}
