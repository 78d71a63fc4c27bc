package org.dmus.port.driver;

import java.util.List;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.DeviceCapabilities;
import org.dmus.portcls.IAdapterPowerManagement;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.osgi.service.log.Logger;

/** The power state of a device, and the order in which it changes (dmus-interfaces 7.15). */
final class DevicePower {
  private final String device;
  private final List<PortDMus> ports;
  private final Logger log;
  private IAdapterPowerManagement adapter;
  private DeviceCapabilities capabilities = DeviceCapabilities.ALL;
  private volatile DevicePowerState state = DevicePowerState.D0;

  DevicePower(String device, List<PortDMus> ports, Logger log) {
    this.device = device;
    this.ports = ports;
    this.log = log;
  }

  DevicePowerState state() {
    return state;
  }

  synchronized void adapter(IAdapterPowerManagement newAdapter) {
    capabilities =
        newAdapter == null
            ? DeviceCapabilities.ALL
            : newAdapter.queryDeviceCapabilities(DeviceCapabilities.ALL);
    adapter = newAdapter;
  }

  /** Changes the state, unless the adapter is against it. */
  synchronized void request(DevicePowerState target) {
    if (target == state) {
      return;
    }
    requireSupported(target);
    requireConsent(target);
    if (target.compareTo(state) > 0) {
      goDown(target);
    } else {
      comeUp(target);
    }
  }

  private void requireSupported(DevicePowerState target) {
    if (!capabilities.states().contains(target)) {
      throw new NtStatusException(
          NtStatus.NOT_SUPPORTED,
          device + " has no power state " + target + ", it has " + capabilities.states());
    }
  }

  private void requireConsent(DevicePowerState target) {
    NtStatus answer = adapter == null ? NtStatus.SUCCESS : adapter.queryPowerChangeState(target);
    if (!answer.isSuccess()) {
      throw new NtStatusException(
          answer, device + ": its adapter refuses to go from " + state + " to " + target);
    }
  }

  private void goDown(DevicePowerState target) {
    ports.forEach(port -> attempt(port.filter()::sleep));
    ports.forEach(port -> attempt(() -> port.powerChanged(target)));
    tellAdapter(target);
    state = target;
  }

  private void comeUp(DevicePowerState target) {
    tellAdapter(target);
    ports.forEach(port -> attempt(() -> port.powerChanged(target)));
    state = target;
    if (target == DevicePowerState.D0) {
      ports.forEach(port -> attempt(port.filter()::wake));
    }
  }

  private void tellAdapter(DevicePowerState target) {
    if (adapter != null) {
      attempt(() -> adapter.powerChangeState(target));
    }
  }

  /** The originals return nothing: whatever one of them throws, the others follow. */
  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      log.error("{}: a change of power failed", device, e);
    }
  }
}
