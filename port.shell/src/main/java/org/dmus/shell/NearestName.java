package org.dmus.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant who mistyped it. */
public final class NearestName {
  /** One letter in three may be wrong. */
  private static final int LETTERS_PER_ERROR = 3;

  private NearestName() {}

  /**
   * Returns the nearest name, when it is near enough; case does not matter.
   *
   * @param typed what was typed
   * @param names the names there are
   */
  public static Optional<String> of(String typed, Collection<String> names) {
    int limit = (typed.length() + LETTERS_PER_ERROR - 1) / LETTERS_PER_ERROR;
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .filter(name -> distance(typed, name) <= limit);
  }

  private static int distance(String typed, String name) {
    return levenshtein(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }

  /** Fewest insertions, deletions and replacements of a letter that make one word the other. */
  private static int levenshtein(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
