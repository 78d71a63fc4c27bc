package org.dmus.tck.miniport;

import java.util.Arrays;
import java.util.HexFormat;
import org.dmus.mxf.DMusKernelEvent;

/**
 * An event of a {@link TestPool}. While it lies in the pool it holds a pattern that gives away who
 * writes to it, and links that give away who follows them.
 */
final class PooledEvent {
  private static final byte PATTERN = (byte) 0xEE;
  private static final int BYTES = 0xEE;
  private static final int SHOWN = 4;
  private static final long TIME = 0xEEEE_EEEE_EEEEL;

  private final DMusKernelEvent event = new DMusKernelEvent();
  private final DMusKernelEvent trap = new DMusKernelEvent();
  private boolean out = true;
  private String taker = "";
  private long number;

  PooledEvent() {
    event.reserved(this);
    giveBack();
  }

  boolean isOut() {
    return out;
  }

  /**
   * Takes it out of the pool.
   *
   * @param by who does, if that is worth telling
   * @param count how many were taken before
   */
  DMusKernelEvent take(String by, long count) {
    out = true;
    number = count;
    taker = by;
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

  /** Returns how many were taken before it was. */
  long number() {
    return number;
  }

  /** Returns what it holds, in hexadecimal, and who took it. */
  String contents() {
    int count = Math.min(event.eventBytes(), Math.min(SHOWN, event.bytes().length));
    String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(event.bytes(), 0, count);
    String more = event.eventBytes() > count ? " ... (" + event.eventBytes() + " bytes)" : "";
    String what = event.isPackage() ? "a package" : hex.isEmpty() ? "one without bytes" : hex;
    return what + more + (taker.isEmpty() ? "" : " taken in " + taker);
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
