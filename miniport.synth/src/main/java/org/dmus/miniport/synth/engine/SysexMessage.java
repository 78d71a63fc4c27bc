package org.dmus.miniport.synth.engine;

import org.dmus.ks.IgnoredMessage;

/** A system exclusive message, F0 to F7, as it lies in somebody's room. Audio thread only. */
final class SysexMessage {
  private static final int DATA = 0x7F;
  private static final int UNIVERSAL = 0x7E;
  private static final int ROLAND = 0x41;
  private static final int YAMAHA = 0x43;
  private static final int DEVICE = 2;
  private static final int KIND = 0x70;

  private byte[] bytes;
  private int from;
  private int length;

  void set(byte[] room, int offset, int size) {
    bytes = room;
    from = offset;
    length = size;
  }

  /** Returns the number of bytes, F0 and F7 included. */
  int length() {
    return length;
  }

  /** Returns whether it begins with F0 and ends with F7. */
  boolean isWhole() {
    return length >= 2 && bytes[from] == (byte) 0xF0 && bytes[from + length - 1] == (byte) 0xF7;
  }

  /** Returns a data byte, 0..127; 0 where the message has none. */
  int at(int index) {
    return index < length - 1 ? bytes[from + index] & DATA : 0;
  }

  /** Returns whether the data bytes from one to another, exclusive, are there. */
  boolean has(int first, int end) {
    return first >= 0 && end <= length - 1;
  }

  /** Returns the lower seven bits of the sum of all data bytes from an index on. */
  int sum(int first) {
    int sum = 0;
    for (int i = first; i < length - 1; i++) {
      sum += at(i);
    }
    return sum & DATA;
  }

  /** Returns what kind it is, as {@link IgnoredMessage#head} has it. */
  long head() {
    int maker = at(1);
    boolean isUniversal = maker >= UNIVERSAL;
    int bytes = maker == ROLAND ? 8 : maker == YAMAHA ? 7 : isUniversal ? 5 : 4;
    long head = 0xF0;
    for (int i = 1; i < Math.min(bytes, length - 1); i++) {
      boolean isDevice = i == DEVICE && (isUniversal || maker == ROLAND);
      int value = i == DEVICE && maker == YAMAHA ? at(i) & KIND : at(i);
      head = head << 8 | (isDevice ? IgnoredMessage.ANY : value);
    }
    return head;
  }

  /** Returns fourteen bits, lower seven first. */
  int fourteenBits(int index) {
    return at(index) | at(index + 1) << 7;
  }
}
