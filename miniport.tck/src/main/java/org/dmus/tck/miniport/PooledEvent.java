package org.dmus.tck.miniport;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;

/**
 * An event of a {@link TestPool}. While it lies in the pool it holds a pattern that gives away who
 * writes to it, and links that give away who follows them.
 */
final class PooledEvent {
  private static final byte PATTERN = (byte) 0xEE;
  private static final int BYTES = 0xEE;
  private static final long TIME = 0xEEEE_EEEE_EEEEL;

  private final DMusKernelEvent event = new DMusKernelEvent();
  private final DMusKernelEvent trap = new DMusKernelEvent();
  private boolean out = true;

  PooledEvent() {
    event.reserved(this);
    giveBack();
  }

  boolean isOut() {
    return out;
  }

  DMusKernelEvent take() {
    out = true;
    event.clear();
    Arrays.fill(event.bytes(), (byte) 0);
    return event;
  }

  void giveBack() {
    out = false;
    event.clear();
    Arrays.fill(event.bytes(), PATTERN);
    event.next(trap);
    event.eventBytes(BYTES);
    event.channelGroup(BYTES);
    event.presTime100ns(TIME);
  }

  boolean wasTouched() {
    boolean patternKept = event.buffer() == null && event.packageHead() == null;
    for (int i = 0; patternKept && i < event.bytes().length; i++) {
      patternKept = event.bytes()[i] == PATTERN;
    }
    return !out
        && !(patternKept
            && event.next() == trap
            && event.flags() == 0
            && event.eventBytes() == BYTES
            && event.channelGroup() == BYTES
            && event.presTime100ns() == TIME);
  }

  @Override
  public String toString() {
    return "event of "
        + event.eventBytes()
        + " bytes, flags "
        + event.flags()
        + ", at "
        + event.presTime100ns();
  }
}
