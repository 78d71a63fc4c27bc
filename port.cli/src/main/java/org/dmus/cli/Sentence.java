package org.dmus.cli;

/**
 * The message of another bundle, taken apart: {@code what: why; cure}.
 *
 * @param what the target it names
 * @param why what is wrong with it
 * @param cure what helps; may be empty
 */
record Sentence(String what, String why, String cure) {

  /**
   * Takes a message apart.
   *
   * @param target what it is about, when it does not say so itself
   * @param message the message
   */
  static Sentence of(String target, String message) {
    int semicolon = message.lastIndexOf("; ");
    String fault = semicolon < 0 ? message : message.substring(0, semicolon);
    String cure = semicolon < 0 ? "" : message.substring(semicolon + 2);
    int colon = fault.indexOf(": ");
    return colon < 0
        ? new Sentence(target, fault, cure)
        : new Sentence(fault.substring(0, colon), fault.substring(colon + 2), cure);
  }

  /** What the system says itself has the cure that helps, and none where nobody is left to help. */
  Sentence cured() {
    if (why.contains("Broken pipe")) {
      return new Sentence(what, why, "");
    }
    return cure.isEmpty() ? new Sentence(what, why, cureOf(why)) : this;
  }

  private static String cureOf(String why) {
    if (why.contains("No space left")) {
      return "make room or choose another place";
    }
    boolean isPulled = why.contains("Input/output error") || why.contains("unplugged");
    return isPulled ? "check its cable, and start again" : "";
  }

  CommandFailure failure(ExitCode code, Throwable cause) {
    return new CommandFailure(code, what, why, cure, cause);
  }
}
