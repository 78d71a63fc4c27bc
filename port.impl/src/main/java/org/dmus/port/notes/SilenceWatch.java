package org.dmus.port.notes;

import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;

/**
 * Active sensing of an input (MIDI 1.0, "Active Sensing"): armed by the first FE, from when on
 * silence means that the cable is out.
 */
public final class SilenceWatch {
  private static final long LONGEST_SILENCE_100NS = 300 * ReferenceTime.PER_MILLISECOND;

  private boolean armed;
  private long heard100ns;

  /** Notes that something was received. */
  public void heard(long now100ns) {
    heard100ns = now100ns;
  }

  /** Notes that FE was received. */
  public void arm() {
    armed = true;
  }

  public void disarm() {
    armed = false;
  }

  /** Returns from when on the silence has lasted too long. */
  public long deadline100ns() {
    return armed ? heard100ns + LONGEST_SILENCE_100NS : Duty.NEVER;
  }
}
