package org.dmus.fuzz;

/** A finding: a parser did something else than it promises. */
final class Finding extends AssertionError {
  private static final long serialVersionUID = 1L;

  private Finding(Object what) {
    super(what);
  }

  static void unless(boolean kept, Object what) {
    if (!kept) {
      throw new Finding(what);
    }
  }

  /** For what is asked often: the words are put together only when they are needed. */
  static void unless(boolean kept, String what, long number) {
    if (!kept) {
      throw new Finding(what + " " + number);
    }
  }

  /** The place that a refusal names is one of the file, or its end. */
  static void unlessInside(long offset, int length, Exception refused) {
    unless(offset >= 0 && offset <= length, refused);
  }
}
