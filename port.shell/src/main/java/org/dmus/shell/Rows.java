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
  private final String note;

  /**
   * Makes rows.
   *
   * @param rows what there is; a note that they have stays
   * @param whenEmpty what an empty table says
   */
  public Rows(List<T> rows, String whenEmpty) {
    this(rows, whenEmpty, rows instanceof Rows<T> noted ? noted.note : "");
  }

  /**
   * Makes rows that are not all there is.
   *
   * @param rows what there is
   * @param whenEmpty what an empty table says
   * @param note what is missing, and why; empty = nothing
   */
  public Rows(List<T> rows, String whenEmpty, String note) {
    this.rows = List.copyOf(rows);
    this.whenEmpty = whenEmpty;
    this.note = note;
  }

  /** What is missing, and why; empty = nothing. */
  public String note() {
    return note;
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
