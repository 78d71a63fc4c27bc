package org.dmus.shell;

/** What a user typed cannot be done as it is; shown as its message alone, for nothing broke. */
public class Misuse extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a misuse.
   *
   * @param message place, value, cure
   */
  public Misuse(String message) {
    super(message);
  }

  /** The message; this is what a console prints of an exception. */
  @Override
  public String toString() {
    return getMessage();
  }
}
