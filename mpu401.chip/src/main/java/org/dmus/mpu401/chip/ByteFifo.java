package org.dmus.mpu401.chip;

import java.util.Arrays;

/** A queue of bytes, 0..255, that grows; allocates nothing while it does not. Not thread-safe. */
final class ByteFifo {
  private byte[] bytes = new byte[64];
  private int head;
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int value) {
    if (size == bytes.length) {
      byte[] more = Arrays.copyOf(bytes, 2 * size);
      for (int i = 0; i < size; i++) {
        more[i] = bytes[(head + i) % size];
      }
      bytes = more;
      head = 0;
    }
    bytes[(head + size++) % bytes.length] = (byte) value;
  }

  /** Takes the oldest out; there has to be one. */
  int remove() {
    int value = bytes[head] & 0xFF;
    head = (head + 1) % bytes.length;
    size--;
    return value;
  }

  void clear() {
    size = 0;
  }
}
