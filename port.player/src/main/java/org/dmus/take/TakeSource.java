package org.dmus.take;

import java.util.Objects;
import org.dmus.client.IFilter;

/**
 * One of the ports that a take is recorded from.
 *
 * @param name what its events are known by: the name of its track
 * @param filter the port; stays owned by the caller
 */
public record TakeSource(String name, IFilter filter) {

  /** Most sources of a take. */
  public static final int MAX_SOURCES = 256;

  /** Requires both. */
  public TakeSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(filter, "filter");
  }
}
