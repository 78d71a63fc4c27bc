package org.dmus.take.journal;

import java.io.Closeable;
import java.io.IOException;

/** Walks the records of a take in their order: {@link #next}, then the others describe it. */
public interface TakeEvents extends Closeable {

  /** Goes to the next record; false when there is none. */
  boolean next() throws IOException;

  /** {@return what it says} */
  RecordKind kind();

  /** {@return the number of its source} */
  int source();

  /** {@return its time since the start of the take, 100 ns} */
  long time100ns();

  /** {@return its data, from index 0 on; valid until the next call of {@link #next}} */
  byte[] data();

  /** {@return bytes of its data} */
  int length();

  /**
   * Whether a message begins with a byte; otherwise it goes on: a system exclusive is pieces of at
   * most 4 KiB, the last of which may be its end alone.
   */
  static boolean begins(byte first) {
    return first < 0 && first != (byte) 0xF7;
  }

  /** {@return the first byte of a message, its status if it begins here; 0 where there is none} */
  default int status() {
    return kind() == RecordKind.MESSAGE && length() > 0 ? data()[0] & 0xFF : 0;
  }
}
