package org.dmus.take.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Where a journal goes: a file that only grows. */
public interface JournalFile extends Closeable {

  /**
   * Appends all of a buffer. What returns from here survives the death of the process.
   *
   * @throws IOException if not all of it could be written
   */
  void append(ByteBuffer bytes) throws IOException;

  /** Brings what was appended to the disk, where it survives a loss of power. Any thread. */
  void force() throws IOException;

  /** Closes the file, and leaves nothing of it. */
  void discard() throws IOException;
}
