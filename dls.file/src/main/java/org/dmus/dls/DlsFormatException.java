package org.dmus.dls;

import java.io.IOException;

/**
 * A file that cannot be read as a DLS collection: names the file, the place, the fault and the
 * cure.
 *
 * <p>The only exception that {@link DlsReader} throws because of what a file contains.
 */
public final class DlsFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long offset;
  private final String what;
  private final String cure;

  /**
   * Creates the exception; its message is {@code file: what (at byte offset); cure}.
   *
   * @param file name of the file
   * @param offset where the fault lies, bytes from the start of the file
   * @param what the fault
   * @param cure what the user can do
   */
  public DlsFormatException(String file, long offset, String what, String cure) {
    super(file + ": " + what + " (at byte " + offset + "); " + cure);
    this.file = file;
    this.offset = offset;
    this.what = what;
    this.cure = cure;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns where the fault lies, bytes from the start of the file. */
  public long offset() {
    return offset;
  }

  /** Returns the fault. */
  public String what() {
    return what;
  }

  /** Returns what the user can do. */
  public String cure() {
    return cure;
  }
}
