package org.dmus.shell;

/** A record that is read as text, not as cells of a table. */
public interface Lines {

  /** {@return the text, one line or more} */
  String text();
}
