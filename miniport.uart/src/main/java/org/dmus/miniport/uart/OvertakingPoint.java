package org.dmus.miniport.uart;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a real-time byte may get ahead of the bytes that were given to a line before it: as far
 * as these are system exclusive. A song position or a note it must not overtake. [data path]
 */
final class OvertakingPoint {

  private static final int STATUS = 0x80;
  private static final int SYSEX = 0xF0;
  private static final int END_OF_SYSEX = 0xF7;
  private static final int FIRST_REAL_TIME_STATUS = 0xF8;
  private static final int RESET = 0xFF;

  private boolean inside;
  private long position;
  private final AtomicLong ends = new AtomicLong();

  /** Notes bytes that a line was given. */
  void given(byte[] bytes, int offset, int length, long at) {
    for (int i = 0; i < length; i++) {
      given(bytes[offset + i] & 0xFF, at + i);
    }
  }

  private void given(int value, long at) {
    boolean isSysex = value == SYSEX || inside && (value < STATUS || value == END_OF_SYSEX);
    if (isSysex) {
      inside = value != END_OF_SYSEX;
      ends.lazySet(ends.get() + (inside ? 0 : 1));
    } else if (value < FIRST_REAL_TIME_STATUS || value == RESET) {
      inside = false;
      position = at + 1;
    }
  }

  /** {@return the position behind the last byte that must not be overtaken} */
  long position() {
    return position;
  }

  /** {@return how many system exclusive messages have ended; [any]} */
  long ends() {
    return ends.get();
  }
}
