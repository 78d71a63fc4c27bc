package org.dmus.portcls;

import org.dmus.ks.NtStatus;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Optional, of an adapter: switches the power of its device (IAdapterPowerManagement). Registered
 * with {@link IPortCls#pcRegisterAdapterPowerManagement}.
 *
 * <p>Going down: streams are paused, {@link IPowerNotify#powerChangeNotify} of each miniport,
 * {@link #powerChangeState}. Coming up: {@link #powerChangeState}, {@code powerChangeNotify},
 * streams go on.
 */
@ConsumerType
public interface IAdapterPowerManagement {

  /**
   * Switches the device. [control]
   *
   * @param state the new state
   */
  @ControlThread
  void powerChangeState(DevicePowerState state);

  /**
   * May refuse a state before anything is done about it. [control]
   *
   * @param state the state that is asked for
   * @return SUCCESS, or why not
   */
  @ControlThread
  default NtStatus queryPowerChangeState(DevicePowerState state) {
    return NtStatus.SUCCESS;
  }

  /**
   * Says what the device can do; asked once, when the adapter registers. [control]
   *
   * @param capabilities what the port would assume
   * @return what holds
   */
  @ControlThread
  default DeviceCapabilities queryDeviceCapabilities(DeviceCapabilities capabilities) {
    return capabilities;
  }
}
