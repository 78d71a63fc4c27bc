package org.dmus.launch;

/** Why the program cannot start, and what to do about it. */
final class LaunchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  LaunchFailure(String why, String hint) {
    super(why);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }
}
