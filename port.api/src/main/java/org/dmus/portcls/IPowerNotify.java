package org.dmus.portcls;

import org.osgi.annotation.versioning.ConsumerType;

/** Optional, on a miniport: wants to know about power (IPowerNotify). */
@ConsumerType
public interface IPowerNotify {

  /** Device power states. */
  enum DevicePowerState {
    /** On. */
    D0,
    /** Light sleep. */
    D1,
    /** Deep sleep. */
    D2,
    /** Off. */
    D3
  }

  /**
   * Called after streams were paused when going down, before they resume when coming up. [control]
   *
   * @param state the new state
   */
  void powerChangeNotify(DevicePowerState state);
}
