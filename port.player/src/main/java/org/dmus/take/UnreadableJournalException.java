package org.dmus.take;

import java.io.IOException;

/**
 * A file that is no journal, or one whose header is damaged: nothing of it can be had. Strictly
 * read, also one with any damage.
 */
public final class UnreadableJournalException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String why;

  /**
   * Describes it.
   *
   * @param file the file
   * @param why one clause
   */
  public UnreadableJournalException(String file, String why) {
    super(file + ": " + why);
    this.file = file;
    this.why = why;
  }

  /** {@return the file} */
  public String file() {
    return file;
  }

  /** {@return one clause} */
  public String why() {
    return why;
  }
}
