package org.dmus.shell;

import java.util.AbstractList;
import java.util.List;

/**
 * Rows of a table, and what is said when there are none.
 *
 * @param <T> record of a row
 */
public final class Rows<T extends Record> extends AbstractList<T> {
  private final List<T> rows;
  private final String whenEmpty;

  /**
   * Makes rows.
   *
   * @param rows what there is
   * @param whenEmpty what an empty table says
   */
  public Rows(List<T> rows, String whenEmpty) {
    this.rows = List.copyOf(rows);
    this.whenEmpty = whenEmpty;
  }

  /** What an empty table says. */
  public String whenEmpty() {
    return whenEmpty;
  }

  @Override
  public T get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }
}
