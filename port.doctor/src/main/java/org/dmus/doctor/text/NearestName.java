package org.dmus.doctor.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody meant who wrote a name that is not there. */
public final class NearestName {
  /** One letter in three may be wrong. */
  private static final int LETTERS_PER_ERROR = 3;

  private static final int MOST_EDITS_OF_KEY = 2;

  private NearestName() {}

  /**
   * Returns the nearest name, when no more than one letter in three differs; case does not matter.
   *
   * @param written what was written
   * @param names the names there are
   */
  public static Optional<String> of(String written, Collection<String> names) {
    return within((written.length() + LETTERS_PER_ERROR - 1) / LETTERS_PER_ERROR, written, names);
  }

  /**
   * Returns the nearest key of a configuration, when two letters differ at most: such names are
   * long, and a third of one is another; case does not matter.
   *
   * @param written what was written
   * @param keys the keys there are
   */
  public static Optional<String> ofKey(String written, Collection<String> keys) {
    return within(MOST_EDITS_OF_KEY, written, keys);
  }

  private static Optional<String> within(int mostEdits, String written, Collection<String> names) {
    return names.stream()
        .filter(name -> edits(written, name) <= mostEdits)
        .min(Comparator.comparingInt(name -> edits(written, name)));
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
