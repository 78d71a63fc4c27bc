package org.dmus.cli.bank;

import java.io.IOException;

/** JSON of which no bank can be made. */
public final class BankSourceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String cure;

  /**
   * Creates the exception; its message is {@code place: what}.
   *
   * @param place the member concerned, such as {@code collection.waves[3].sampleRate}
   * @param what what is wrong with it
   * @param cure what helps
   */
  BankSourceException(String place, String what, String cure) {
    super(place + ": " + what);
    this.cure = cure;
  }

  /** Returns what helps. */
  public String cure() {
    return cure;
  }
}
