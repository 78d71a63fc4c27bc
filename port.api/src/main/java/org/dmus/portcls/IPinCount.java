package org.dmus.portcls;

import org.osgi.annotation.versioning.ConsumerType;

/** Optional, on a miniport: edits the instance counts of its pins (IPinCount). */
@ConsumerType
public interface IPinCount {

  /**
   * Returns the counts that hold now. [control]; must not open or close streams.
   *
   * @param pinId pin, 0..n-1
   * @param counts the counts of the description
   */
  Counts pinCount(int pinId, Counts counts);

  /**
   * Instance counts of a pin.
   *
   * @param filterNecessary instances the filter needs
   * @param filterCurrent instances open on the filter
   * @param filterPossible most instances on the filter
   * @param globalCurrent instances open on all filters
   * @param globalPossible most instances on all filters
   */
  record Counts(
      int filterNecessary,
      int filterCurrent,
      int filterPossible,
      int globalCurrent,
      int globalPossible) {}
}
