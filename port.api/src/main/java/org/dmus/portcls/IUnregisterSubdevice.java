package org.dmus.portcls;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/** Of a port, by {@link IPort#as}: withdraws a subdevice (IUnregisterSubdevice). */
@ProviderType
public interface IUnregisterSubdevice {

  /**
   * Withdraws a published port; its pins stay open until it is closed. [control]
   *
   * @param port the port
   * @throws org.dmus.ks.NtStatusException NOT_FOUND when it is not registered
   */
  @ControlThread
  void unregisterSubdevice(IPort port);
}
