package org.dmus.cli.bank;

/** Names from files may hold anything, also what moves a terminal's cursor. */
final class PlainText {
  private PlainText() {}

  static String of(String text) {
    return text.strip().replaceAll("\\p{Cntrl}", "?");
  }
}
