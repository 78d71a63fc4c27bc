package org.dmus.shell;

/** A record that commands take by name: what the console puts where it needs one word. */
public interface Named {

  /** {@return the word} */
  String part();
}
