package org.dmus.miniport.line;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the whole messages of a MIDI byte stream, those of running status included. One thread
 * gives it bytes; any may ask.
 */
public final class MessageCount {

  private static final int STATUS = 0x80;
  private static final int SYSEX = 0xF0;
  private static final int END_OF_SYSEX = 0xF7;
  private static final int FIRST_REAL_TIME_STATUS = 0xF8;
  private static final int ANY_NUMBER = Integer.MAX_VALUE;
  private static final int NO_STATUS = -1;

  private final AtomicLong messages = new AtomicLong();
  private int needed = NO_STATUS;
  private int missing = NO_STATUS;
  private boolean runs;

  /** Creates a count of a stream that has not begun. */
  public MessageCount() {}

  /**
   * Counts what some bytes complete. [data path]
   *
   * @param bytes the next bytes of the stream
   * @param offset where they begin
   * @param length how many there are
   */
  public void take(byte[] bytes, int offset, int length) {
    long count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += completes(bytes[i] & 0xFF) ? 1 : 0;
    }
    if (count > 0) {
      messages.lazySet(messages.get() + count);
    }
  }

  private boolean completes(int value) {
    if (value >= FIRST_REAL_TIME_STATUS) {
      return true;
    }
    return value < STATUS ? completesAsData() : completesAsStatus(value);
  }

  private boolean completesAsData() {
    if (missing <= 0 && runs) {
      missing = needed;
    }
    return missing > 0 && missing != ANY_NUMBER && --missing == 0;
  }

  private boolean completesAsStatus(int status) {
    boolean endsSysex = status == END_OF_SYSEX && missing == ANY_NUMBER;
    runs = status < SYSEX;
    needed = dataBytes(status);
    missing = needed;
    return endsSysex || needed == 0;
  }

  /** MIDI 1.0, table 1; 0 = complete with its status, no message = none of ours. */
  private static int dataBytes(int status) {
    return switch (status < SYSEX ? status & 0xF0 : status) {
      case 0xC0, 0xD0, 0xF1, 0xF3 -> 1;
      case SYSEX -> ANY_NUMBER;
      case 0xF4, 0xF5, END_OF_SYSEX -> NO_STATUS;
      case 0xF6 -> 0;
      default -> 2;
    };
  }

  /** {@return how many there were; [any]} */
  public long messages() {
    return messages.get();
  }
}
