package org.dmus.port.engine;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;

/**
 * What fills the fields of an event that rests in a pool in debug mode, so that a change is seen.
 * An event of 0 bytes without links does no harm to who reads it all the same.
 */
final class Poison {
  private static final int GROUP = 0x0BAD;
  private static final int FLAGS = 0x0BAD_0000;
  private static final long TIME = 0xBAD_0BAD_0BAD_0BADL;
  private static final byte DATA = (byte) 0xDD;

  private Poison() {}

  /** Fills a cleared event. */
  static void fill(DMusKernelEvent event) {
    event.channelGroup(GROUP);
    event.flags(FLAGS);
    event.presTime100ns(TIME);
    event.bytePosition(TIME);
    Arrays.fill(event.bytes(), DATA);
  }

  /** Returns what was changed since, in words, or null. */
  static String damage(DMusKernelEvent event) {
    if (event.buffer() != null) {
      return "buffer was attached";
    } else if (event.next() != null) {
      return "next was linked";
    } else if (event.packageHead() != null) {
      return "packageHead was set";
    } else if (event.eventBytes() != 0) {
      return "eventBytes was set to " + event.eventBytes();
    } else if (event.channelGroup() != GROUP) {
      return "channelGroup was set to " + event.channelGroup();
    } else if (event.flags() != FLAGS) {
      return "flags was set to " + event.flags();
    } else if (event.presTime100ns() != TIME) {
      return "presTime100ns was set to " + event.presTime100ns();
    } else if (event.bytePosition() != TIME) {
      return "bytePosition was set to " + event.bytePosition();
    }
    return damage(event.bytes());
  }

  private static String damage(byte[] data) {
    for (int i = 0; i < data.length; i++) {
      if (data[i] != DATA) {
        return "byte " + i + " of its data was set to " + data[i];
      }
    }
    return null;
  }
}
