package org.dmus.miniport.synth.engine;

/**
 * System exclusive messages that wait for their frame, in a ring. Bounded; allocates nothing after
 * construction.
 */
final class SysexRoom {
  /** The longest message that anybody here knows is a tuning dump of 409 bytes. */
  static final int LONGEST = 512;

  /** There was no room. */
  static final int NONE = -1;

  private static final int BYTES = 1 << 16;
  private static final int MESSAGES = 1 << 12;

  final byte[] bytes = new byte[BYTES];
  private final int[] starts = new int[MESSAGES];
  private final int[] lengths = new int[MESSAGES];
  private final boolean[] isFree = new boolean[MESSAGES];
  private int first;
  private int count;
  private int end;

  /** Returns whether a message of any length fits. */
  boolean hasRoom() {
    return count < MESSAGES && place(LONGEST) != NONE;
  }

  /** Copies a message; returns its ticket, or {@link #NONE}. */
  int put(byte[] data, int offset, int length) {
    int place = count < MESSAGES ? place(length) : NONE;
    if (place == NONE) {
      return NONE;
    }
    System.arraycopy(data, offset, bytes, place, length);
    int ticket = (first + count++) % MESSAGES;
    starts[ticket] = place;
    lengths[ticket] = length;
    isFree[ticket] = false;
    end = place + length;
    return ticket;
  }

  /** Returns the index of a message's first byte. */
  int start(int ticket) {
    return starts[ticket];
  }

  /** Returns the number of a message's bytes. */
  int length(int ticket) {
    return lengths[ticket];
  }

  /** Gives the room of a message back, in any order. */
  void free(int ticket) {
    isFree[ticket] = true;
    while (count > 0 && isFree[first]) {
      first = (first + 1) % MESSAGES;
      count--;
    }
  }

  /** Forgets every message. */
  void clear() {
    count = 0;
  }

  /** Returns where so many bytes are free in a row: behind the newest, or at the beginning. */
  private int place(int length) {
    if (count == 0) {
      return 0;
    }
    int oldest = starts[first];
    boolean isWrapped = end <= oldest;
    if (isWrapped) {
      return end + length <= oldest ? end : NONE;
    }
    return end + length <= BYTES ? end : length <= oldest ? 0 : NONE;
  }
}
