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
  private final String chunk;
  private final long offset;
  private final String what;
  private final String cure;

  /**
   * Creates the exception; its message is {@code file: what (chunk 'id' at byte offset); cure}.
   *
   * @param file name of the file
   * @param chunk id or list type of the chunk in which the fault lies; empty when in none
   * @param offset where the fault lies, bytes from the start of the file
   * @param what the fault
   * @param cure what the user can do
   */
  public DlsFormatException(String file, String chunk, long offset, String what, String cure) {
    super(file + ": " + what + " (" + place(chunk, offset) + "); " + cure);
    this.file = file;
    this.chunk = chunk;
    this.offset = offset;
    this.what = what;
    this.cure = cure;
  }

  /**
   * Creates the exception for a fault that lies in no chunk.
   *
   * @param file name of the file
   * @param offset where the fault lies, bytes from the start of the file
   * @param what the fault
   * @param cure what the user can do
   */
  public DlsFormatException(String file, long offset, String what, String cure) {
    this(file, "", offset, what, cure);
  }

  static String place(String chunk, long offset) {
    return (chunk.isEmpty() ? "" : "chunk '" + chunk + "' ") + "at byte " + offset;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns the id or list type of the chunk in which the fault lies; empty when in none. */
  public String chunk() {
    return chunk;
  }

  /** Returns chunk and offset in words: {@code chunk 'rgnh' at byte 120}. */
  public String place() {
    return place(chunk, offset);
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
