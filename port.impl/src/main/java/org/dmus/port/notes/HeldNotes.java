package org.dmus.port.notes;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;

/** Which captured notes are held; ends them when their keyboard is silent (invariant I7). */
public final class HeldNotes {
  private static final byte ACTIVE_SENSING = (byte) 0xFE;
  private static final long RETRY_100NS = ReferenceTime.PER_MILLISECOND;

  private final NoteLedger held = new NoteLedger();
  private final SilenceWatch silence = new SilenceWatch();
  private final NoteLedger.Debt end;
  private int ended;

  /**
   * Creates the account of a pin.
   *
   * @param end delivers the end of a note
   */
  public HeldNotes(NoteLedger.Debt end) {
    this.end = end;
  }

  /** Notes that something was received. */
  public void heard(long now100ns) {
    silence.heard(now100ns);
  }

  /** Notes a message that is delivered. */
  public void observe(DMusKernelEvent message) {
    if (message.eventBytes() == 1 && message.bytes()[0] == ACTIVE_SENSING) {
      silence.arm();
    }
    held.observe(message);
  }

  public void forget() {
    held.clear();
    silence.disarm();
  }

  /** Returns how many notes were ended so. */
  public int ended() {
    return ended;
  }

  /** Ends what is held if the silence has lasted too long; returns when to look again. */
  public long supervise(long now) {
    if (now < silence.deadline100ns()) {
      return silence.deadline100ns();
    }
    ended += held.settle(end);
    if (!held.isEmpty()) {
      return now + RETRY_100NS;
    }
    silence.disarm();
    return Duty.NEVER;
  }
}
