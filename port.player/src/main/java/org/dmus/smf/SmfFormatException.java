package org.dmus.smf;

import java.io.IOException;

/** A file is not a Standard MIDI File, or too damaged to play. */
public final class SmfFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long offset;
  private final String what;
  private final String cure;

  /**
   * Describes the fault.
   *
   * @param file name of the file as the caller gave it
   * @param offset bytes from the start of the file
   * @param what what is wrong, with the value
   * @param cure what the user can do about it, possibly empty
   */
  public SmfFormatException(String file, long offset, String what, String cure) {
    super(file + ": " + what + " (offset " + offset + ")");
    this.file = file;
    this.offset = offset;
    this.what = what;
    this.cure = cure;
  }

  /** Name of the file as the caller gave it. */
  public String file() {
    return file;
  }

  /** Where the fault is, in bytes from the start of the file. */
  public long offset() {
    return offset;
  }

  /** What is wrong, with the offending value. */
  public String what() {
    return what;
  }

  /** What the user can do about it; empty when there is nothing. */
  public String cure() {
    return cure;
  }
}
