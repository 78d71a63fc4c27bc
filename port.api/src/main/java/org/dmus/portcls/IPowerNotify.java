package org.dmus.portcls;

import org.dmus.thread.ControlThread;
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
   * Called when going down after streams were paused and before the adapter's {@link
   * IAdapterPowerManagement#powerChangeState}; when coming up after that and before streams go on.
   * [control]; may touch the hardware.
   *
   * @param state the new state
   */
  @ControlThread
  void powerChangeNotify(DevicePowerState state);
}
