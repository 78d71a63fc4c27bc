package org.dmus.miniport.javasound;

import javax.sound.midi.SysexMessage;

/** System exclusive that grows in place, in an array of its own, and is used again. */
final class LongMessage extends SysexMessage {
  private static final byte BEGIN = (byte) 0xF0;
  private static final byte CONTINUATION = (byte) 0xF7;

  /**
   * Creates an empty message.
   *
   * @param capacity most bytes, status included
   */
  LongMessage(int capacity) {
    super(new byte[capacity]);
    length = 0;
  }

  boolean isEmpty() {
    return length == 0;
  }

  boolean isFull() {
    return length == data.length;
  }

  boolean isEnded() {
    return length > 1 && data[length - 1] == CONTINUATION;
  }

  void clear() {
    length = 0;
  }

  /** Goes on with what had no room: such a message begins with F7 (SysexMessage). */
  void goOn() {
    data[0] = CONTINUATION;
    length = 1;
  }

  /** Appends as many bytes as there is room for; returns how many. */
  int append(byte[] bytes, int offset, int count) {
    int taken = Math.min(count, data.length - length);
    System.arraycopy(bytes, offset, data, length, taken);
    length += taken;
    return taken;
  }

  /** {@return a copy, that of a message in the usual way} */
  @Override
  public Object clone() {
    LongMessage copy = new LongMessage(Math.max(length, 1));
    copy.append(data, 0, length);
    return copy;
  }

  static boolean begins(byte[] bytes, int offset) {
    return bytes[offset] == BEGIN;
  }
}
