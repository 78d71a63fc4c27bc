package org.dmus.portcls;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a miniport implements, beside its own interface, to follow changed settings while it plays.
 * The others are initialised anew: their streams are opened again, what sounds ends. Ours; PortCls
 * has no such interface.
 */
@ConsumerType
public interface ISettingsNotify {

  /**
   * Called when settings of the subdevice changed. [control], [engine]
   *
   * @param settings all settings as they are now
   * @return whether the miniport follows every one of them from now on; when not, it has changed
   *     nothing, and the port initialises a new instance with them
   * @throws org.dmus.ks.NtStatusException DEVICE_CONFIGURATION_ERROR for a bad value: it has
   *     changed nothing, and the settings stay what they were
   */
  @ControlThread
  boolean settingsChanged(IRegistryKey settings);
}
