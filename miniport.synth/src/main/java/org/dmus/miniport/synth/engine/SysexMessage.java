package org.dmus.miniport.synth.engine;

/** A system exclusive message, F0 to F7, as it lies in somebody's room. Audio thread only. */
final class SysexMessage {
  private static final int DATA = 0x7F;

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

  /** Returns fourteen bits, lower seven first. */
  int fourteenBits(int index) {
    return at(index) | at(index + 1) << 7;
  }
}
