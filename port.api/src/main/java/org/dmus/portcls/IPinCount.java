package org.dmus.portcls;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/** Optional, on a miniport: edits the instance counts of its pins (IPinCount). */
@ConsumerType
public interface IPinCount {

  /** No limit, or not known (KSINSTANCE_INDETERMINATE); counts compare unsigned. */
  int INDETERMINATE = 0xFFFFFFFF;

  /**
   * Returns the counts that hold now: asked before the port answers how often a pin is open or may
   * be, and before each stream is opened; the possible counts that it returns are enforced.
   * [control]; must not open or close streams.
   *
   * @param pinId pin, 0..n-1
   * @param counts limits of the description, and what is open: {@link #INDETERMINATE} for {@link
   *     org.dmus.ks.PinDescriptor#UNLIMITED}
   */
  @ControlThread
  Counts pinCount(int pinId, Counts counts);

  /**
   * Instance counts of a pin.
   *
   * @param filterNecessary instances the filter needs
   * @param filterCurrent instances open on the filter
   * @param filterPossible most instances on the filter
   * @param globalCurrent instances open on all filters of the miniport's class
   * @param globalPossible most instances on all filters of the miniport's class
   */
  record Counts(
      int filterNecessary,
      int filterCurrent,
      int filterPossible,
      int globalCurrent,
      int globalPossible) {}
}
