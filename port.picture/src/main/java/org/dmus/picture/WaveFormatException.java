package org.dmus.picture;

import java.io.IOException;

/** A sound file that cannot be read: says why, and what helps. */
public final class WaveFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String cure;

  /**
   * Creates the exception.
   *
   * @param why what is wrong with the file, with the value found
   * @param cure what the user can do
   */
  public WaveFormatException(String why, String cure) {
    super(why);
    this.cure = cure;
  }

  /** Returns what the user can do. */
  public String cure() {
    return cure;
  }
}
