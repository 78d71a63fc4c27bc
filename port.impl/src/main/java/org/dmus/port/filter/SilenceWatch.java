package org.dmus.port.filter;

import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;

/**
 * Active sensing of an input (MIDI 1.0, "Active Sensing"): armed by the first FE, from when on
 * silence means that the cable is out.
 */
final class SilenceWatch {
  private static final long LONGEST_SILENCE_100NS = 300 * ReferenceTime.PER_MILLISECOND;

  private boolean armed;
  private long heard100ns;

  /** Notes that something was received. */
  void heard(long now100ns) {
    heard100ns = now100ns;
  }

  /** Notes that FE was received. */
  void arm() {
    armed = true;
  }

  void disarm() {
    armed = false;
  }

  /** Returns from when on the silence has lasted too long. */
  long deadline100ns() {
    return armed ? heard100ns + LONGEST_SILENCE_100NS : Duty.NEVER;
  }
}
