package org.dmus.link;

import java.util.List;

/**
 * A link, and who has it.
 *
 * @param link what it is
 * @param present whether it is there now; otherwise subdevices wait for it
 * @param readers subdevices that have it open for reading
 * @param writers subdevices that have it open for writing
 * @param subdevices those that are set to use it, by name, open or not
 */
public record LinkState(
    LinkDescription link,
    boolean present,
    List<String> readers,
    List<String> writers,
    List<String> subdevices) {

  /** Copies the lists. */
  public LinkState {
    readers = List.copyOf(readers);
    writers = List.copyOf(writers);
    subdevices = List.copyOf(subdevices);
  }
}
