package org.dmus.dls;

import java.util.List;
import java.util.Objects;

/**
 * What reading a file gave.
 *
 * @param collection the collection; its sound stays in the memory that was read from
 * @param warnings what was repaired, in the order met, at most {@link #MAX_WARNINGS}; the last one
 *     stands for the rest when there are more ({@link DlsWarning.Fault#FURTHER_WARNINGS})
 */
public record DlsFile(DlsCollection collection, List<DlsWarning> warnings) {

  /** Longest list of warnings. */
  public static final int MAX_WARNINGS = 100;

  /** Copies the list. */
  public DlsFile {
    Objects.requireNonNull(collection, "collection");
    warnings = List.copyOf(warnings);
  }
}
