package org.dmus.port.notes;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;

/**
 * Keeps a burst of old notes from sounding after the engine stood still (invariant I11). What was
 * written too late is not old: it is played at once, however late.
 */
public final class StaleNotes {
  /** How long after its time a note may begin, unless said otherwise. */
  public static final long DEFAULT_100NS = ReferenceTime.PER_SECOND;

  private final long limit100ns;

  /** With a limit of 0 no note is ever stale. */
  public StaleNotes(long limit100ns) {
    this.limit100ns = limit100ns == 0 ? Long.MAX_VALUE : limit100ns;
  }

  /**
   * Returns whether a chain begins a note that nobody wants any more; all on the master clock as if
   * it had never been paused.
   */
  public boolean isStale(DMusKernelEvent chain, long submitted, long due, long now) {
    return now - due > limit100ns && submitted <= due && isNoteOn(chain);
  }

  private static boolean isNoteOn(DMusKernelEvent chain) {
    return chain.eventBytes() == 3
        && !chain.isPackage()
        && ChannelNotes.begins(chain.bytes()) == ChannelNotes.NOTE;
  }
}
