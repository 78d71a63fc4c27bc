package org.dmus.cli;

/**
 * The message of another bundle, taken apart: {@code what: why; cure}.
 *
 * @param what the target it names
 * @param why what is wrong with it
 * @param cure what helps; may be empty
 */
record Sentence(String what, String why, String cure) {

  static Sentence of(String message) {
    int colon = message.indexOf(": ");
    String what = colon < 0 ? "failed" : message.substring(0, colon);
    String rest = colon < 0 ? message : message.substring(colon + 2);
    int semicolon = rest.lastIndexOf("; ");
    return semicolon < 0
        ? new Sentence(what, rest, "")
        : new Sentence(what, rest.substring(0, semicolon), rest.substring(semicolon + 2));
  }

  CommandFailure failure(ExitCode code, Throwable cause) {
    return new CommandFailure(code, what, why, cure, cause);
  }
}
