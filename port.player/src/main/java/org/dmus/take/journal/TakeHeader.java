package org.dmus.take.journal;

import java.util.List;
import org.dmus.take.TakeLayout;

/**
 * What a journal says of its take before the first event.
 *
 * @param wallMicros when it started, microseconds since 1970-01-01 UTC
 * @param master100ns the same on the master clock of its first source, 100 ns
 * @param sources names of the sources
 * @param layout how its file is to be written
 * @param fileName name of that file, in the folder of the journal
 */
public record TakeHeader(
    long wallMicros, long master100ns, List<String> sources, TakeLayout layout, String fileName) {

  /** Copies the list. */
  public TakeHeader {
    sources = List.copyOf(sources);
  }
}
