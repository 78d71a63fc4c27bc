package org.dmus.take.export;

import java.util.Locale;
import org.dmus.mxf.ReferenceTime;

/** Times as exact decimal seconds. */
final class Seconds {
  private Seconds() {}

  static String of(long time100ns) {
    long whole = time100ns / ReferenceTime.PER_SECOND;
    return String.format(Locale.ROOT, "%d.%07d", whole, time100ns % ReferenceTime.PER_SECOND);
  }
}
