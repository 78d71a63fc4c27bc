package org.dmus.port.notes;

import java.util.function.LongSupplier;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;

/**
 * Keeps a burst of old notes from sounding after the engine stood still (invariant I11). What was
 * written too late is not old: it is played at once, however late.
 */
public final class StaleNotes {
  /** How long after its time a note may begin, unless said otherwise. */
  public static final long DEFAULT_100NS = ReferenceTime.PER_SECOND;

  private final LongSupplier limit100ns;

  /**
   * Creates what looks at notes.
   *
   * @param limit100ns says how late a note may begin; 0 = no note is ever stale
   */
  public StaleNotes(LongSupplier limit100ns) {
    this.limit100ns = limit100ns;
  }

  /**
   * Returns whether a chain begins a note that nobody wants any more; all on the master clock as if
   * it had never been paused.
   */
  public boolean isStale(DMusKernelEvent chain, long submitted, long due, long now) {
    long limit = limit100ns.getAsLong();
    return limit != 0 && now - due > limit && submitted <= due && isNoteOn(chain);
  }

  private static boolean isNoteOn(DMusKernelEvent chain) {
    return chain.eventBytes() == 3
        && !chain.isPackage()
        && ChannelNotes.begins(chain.bytes()) == ChannelNotes.NOTE;
  }
}
