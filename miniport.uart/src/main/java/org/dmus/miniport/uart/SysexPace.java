package org.dmus.miniport.uart;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Where the bytes of a line stop for a while, because the device needs time to digest system
 * exclusive: after so many bytes of a message, and after each message. Real-time bytes, which may
 * stand inside, count for nothing. Not thread-safe.
 */
final class SysexPace {

  private static final int STATUS = 0x80;
  private static final int SYSEX = 0xF0;
  private static final int END_OF_SYSEX = 0xF7;
  private static final int FIRST_REAL_TIME_STATUS = 0xF8;

  private final SysexSettings settings;
  private boolean inside;
  private int bytesOfChunk;
  private final AtomicLong ends = new AtomicLong();

  SysexPace(SysexSettings settings) {
    this.settings = settings;
  }

  /** {@return how many of some bytes, one at least, leave before the line has to pause} */
  int untilPause(byte[] bytes, int offset, int length) {
    if (settings.isImmediate()) {
      return length;
    }
    boolean wasInside = inside;
    int ofChunk = bytesOfChunk;
    int count = 0;
    while (count < length && pauseAfter(bytes[offset + count++] & 0xFF) == 0) {
      // the pause after the last of them is for sent
    }
    inside = wasInside;
    bytesOfChunk = ofChunk;
    return count;
  }

  /** Notes bytes that leave; returns the pause that follows the last of them, ms. */
  int sent(byte[] bytes, int offset, int length) {
    int pause = 0;
    for (int i = offset; i < offset + length; i++) {
      boolean isEnd = inside && (bytes[i] & 0xFF) == END_OF_SYSEX;
      ends.lazySet(ends.get() + (isEnd ? 1 : 0));
      pause = pauseAfter(bytes[i] & 0xFF);
    }
    return pause;
  }

  private int pauseAfter(int value) {
    if (value >= FIRST_REAL_TIME_STATUS) {
      return 0;
    }
    if (value == SYSEX) {
      inside = true;
      bytesOfChunk = 0;
    } else if (value >= STATUS) {
      return endsWith(value) ? settings.gapMs() : 0;
    }
    return inside && ++bytesOfChunk == settings.chunkBytes() ? endOfChunk() : 0;
  }

  private boolean endsWith(int status) {
    boolean whole = inside && status == END_OF_SYSEX;
    inside = false;
    return whole;
  }

  private int endOfChunk() {
    bytesOfChunk = 0;
    return settings.pauseMs();
  }

  /** {@return how many messages have ended; [any]} */
  long ends() {
    return ends.get();
  }
}
