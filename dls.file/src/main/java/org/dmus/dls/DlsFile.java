package org.dmus.dls;

import java.util.ArrayList;
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

  /**
   * Returns the file with what shows only when its compressed waves are decoded. Takes about a
   * hundredth of their duration.
   */
  public DlsFile examined() {
    List<DlsWarning> all = new ArrayList<>(warnings);
    collection.waves().stream()
        .flatMap(wave -> wave.samples().damage().stream())
        .distinct()
        .limit(MAX_WARNINGS)
        .forEach(all::add);
    return new DlsFile(collection, all.subList(0, Math.min(MAX_WARNINGS, all.size())));
  }
}
