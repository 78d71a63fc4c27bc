package org.dmus.shell.live;

import org.dmus.mxf.ReferenceTime;

/** Converts times of the port to what people read. */
final class Milliseconds {
  private Milliseconds() {}

  static double of(double time100ns) {
    return time100ns / ReferenceTime.PER_MILLISECOND;
  }
}
