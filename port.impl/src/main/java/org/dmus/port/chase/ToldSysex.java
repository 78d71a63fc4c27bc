package org.dmus.port.chase;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;

/**
 * The system exclusive messages that hold, in a fixed room. A message that takes the place of an
 * earlier one lies where that lay; what finds no room pushes out the oldest. One thread at a time;
 * allocates nothing after construction.
 */
final class ToldSysex {
  /** Bytes of all messages together. */
  static final int CAPACITY_BYTES = 1 << 16;

  /** Messages. */
  static final int CAPACITY = 512;

  private static final int HEADER_BYTES = 16;
  private static final byte END = (byte) 0xF7;

  private final byte[] room = new byte[CAPACITY_BYTES];
  private final byte[] header = new byte[HEADER_BYTES];
  private final int[] starts = new int[CAPACITY + 1];
  private final int[] keys = new int[CAPACITY];
  private final int[] hashes = new int[CAPACITY];
  private final int[] groups = new int[CAPACITY];
  private final long[] when100ns = new long[CAPACITY];
  private final long[] orders = new long[CAPACITY];
  private int count;
  private int keptBytes;
  private int keptKey;
  private long lost;

  /** Returns how many messages found no room, or were pushed out. */
  long lost() {
    return lost;
  }

  int count() {
    return count;
  }

  /** Returns whether a message is a reset, or a universal one, which some devices do not forget. */
  boolean outlivesReset(int index) {
    int id = room[starts[index] + 1];
    return keys[index] == SysexKey.RESET || id == 0x7E || id == 0x7F;
  }

  int group(int index) {
    return groups[index];
  }

  long when100ns(int index) {
    return when100ns[index];
  }

  long order(int index) {
    return orders[index];
  }

  /** Returns a message. Allocates. */
  byte[] message(int index) {
    return Arrays.copyOfRange(room, starts[index], starts[index + 1]);
  }

  /**
   * Copies a message that is about to be told, behind those that hold.
   *
   * @param chain the message, or its pieces
   * @return whether it tells something
   */
  boolean keep(DMusKernelEvent chain) {
    int length = 0;
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      length += e.eventBytes();
    }
    if (!begin(chain.bytes(), 0, Math.min(HEADER_BYTES, chain.eventBytes()), length)) {
      return false;
    }
    int end = starts[count];
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      System.arraycopy(e.bytes(), 0, room, end, e.eventBytes());
      end += e.eventBytes();
    }
    return room[end - 1] == END;
  }

  /** Copies a message likewise. */
  boolean keep(byte[] bytes, int offset, int length) {
    if (!begin(bytes, offset, Math.min(HEADER_BYTES, length), length)) {
      return false;
    }
    System.arraycopy(bytes, offset, room, starts[count], length);
    return bytes[offset + length - 1] == END;
  }

  private boolean begin(byte[] bytes, int offset, int headerBytes, int length) {
    Arrays.fill(header, (byte) 0);
    System.arraycopy(bytes, offset, header, 0, headerBytes);
    keptKey = SysexKey.of(header, length);
    keptBytes = length;
    return keptKey != SysexKey.NO_STATE && makeRoom(length);
  }

  private boolean makeRoom(int length) {
    if (length > CAPACITY_BYTES) {
      lost++;
      return false;
    }
    if (count == CAPACITY || starts[count] + length > CAPACITY_BYTES) {
      pushOut(Math.max(length, CAPACITY_BYTES / 8));
    }
    return true;
  }

  /** An eighth at a time, so that what is left need not be moved for each message. */
  private void pushOut(int bytes) {
    int gone = Math.min(count, CAPACITY / 8);
    while (gone < count && CAPACITY_BYTES - (starts[count] - starts[gone]) < bytes) {
      gone++;
    }
    lost += gone;
    removeFirst(gone);
  }

  private void removeFirst(int gone) {
    int bytes = starts[gone];
    int left = count - gone;
    System.arraycopy(room, bytes, room, 0, starts[count] - bytes);
    System.arraycopy(keys, gone, keys, 0, left);
    System.arraycopy(hashes, gone, hashes, 0, left);
    System.arraycopy(groups, gone, groups, 0, left);
    System.arraycopy(when100ns, gone, when100ns, 0, left);
    System.arraycopy(orders, gone, orders, 0, left);
    for (int i = 0; i <= left; i++) {
      starts[i] = starts[i + gone] - bytes;
    }
    count = left;
  }

  /**
   * The message kept last was told.
   *
   * @param group channel group
   * @param time100ns when it holds from, master time
   * @param order number of the telling
   * @return whether it is a reset
   */
  boolean told(int group, long time100ns, long order) {
    int hash = hash();
    int place = find(group, hash);
    if (place < count && when100ns[place] > time100ns) {
      return false; // something was told for later already
    }
    if (place == count) {
      starts[count + 1] = starts[count] + keptBytes;
      count++;
    } else {
      System.arraycopy(room, starts[count], room, starts[place], keptBytes);
    }
    keys[place] = keptKey;
    hashes[place] = hash;
    groups[place] = group;
    when100ns[place] = time100ns;
    orders[place] = order;
    return keptKey == SysexKey.RESET;
  }

  private int hash() {
    int hash = keptBytes;
    for (int i = 0; i < Math.min(keptKey, HEADER_BYTES); i++) {
      hash = hash * 31 + header[i];
    }
    return hash;
  }

  /** Returns the place of the message whose place the kept one takes; {@code count} = none. */
  private int find(int group, int hash) {
    for (int i = 0; i < count; i++) {
      if (hashes[i] == hash && groups[i] == group && isAlike(i)) {
        return i;
      }
    }
    return count;
  }

  /** Resets of one length are alike. */
  private boolean isAlike(int index) {
    int from = starts[index];
    int kept = starts[count];
    int bytes = Math.max(keptKey, 0);
    return keys[index] == keptKey
        && starts[index + 1] - from == keptBytes
        && Arrays.equals(room, from, from + bytes, room, kept, kept + bytes);
  }
}
