package org.dmus.portcls;

import java.util.EnumSet;
import java.util.Set;
import org.dmus.portcls.IPowerNotify.DevicePowerState;

/**
 * What a device can do about power (the part of DEVICE_CAPABILITIES that an adapter edits).
 *
 * @param states the power states that the device has; D0 and D3 are always among them
 */
public record DeviceCapabilities(Set<DevicePowerState> states) {

  /** All four states. */
  public static final DeviceCapabilities ALL =
      new DeviceCapabilities(EnumSet.allOf(DevicePowerState.class));

  /** Copies the set; adds D0 and D3. */
  public DeviceCapabilities {
    EnumSet<DevicePowerState> copy = EnumSet.of(DevicePowerState.D0, DevicePowerState.D3);
    copy.addAll(states);
    states = Set.copyOf(copy);
  }
}
