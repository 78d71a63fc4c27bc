package org.dmus.dls.bank;

/** Where a bank was found, in order of precedence. */
public enum BankOrigin {
  /** Named by the caller. */
  EXPLICIT("named with -b/--bank"),
  /** Named by environment variable {@code DMUS_BANK}. */
  ENVIRONMENT("named by DMUS_BANK"),
  /** Named by configuration. */
  CONFIGURATION("named by configuration org.dmus.bank"),
  /** In a well-known place of the system. */
  SYSTEM("in a well-known place"),
  /** Part of this distribution. */
  BUILT_IN("built in");

  private final String words;

  BankOrigin(String words) {
    this.words = words;
  }

  /** Returns the origin in words. */
  public String words() {
    return words;
  }
}
