package org.dmus.doctor.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody meant who wrote a name that is not there. */
public final class NearestName {
  private static final int MAX_EDITS = 2;

  private NearestName() {}

  /**
   * Finds the name that differs by two letters at most; case does not count.
   *
   * @param wanted what was written
   * @param there the names to choose from
   */
  public static Optional<String> of(String wanted, Collection<String> there) {
    return there.stream()
        .filter(name -> edits(wanted, name) <= MAX_EDITS)
        .min(Comparator.comparingInt(name -> edits(wanted, name)));
  }

  /** Insertions, deletions and changes between them (Levenshtein 1966). */
  private static int edits(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
