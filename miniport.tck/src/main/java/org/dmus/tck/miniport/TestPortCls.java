package org.dmus.tck.miniport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IAdapterPowerManagement;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.RegistryKeyType;

/**
 * Those of the {@code Pc*} functions that a miniport calls; the others are an adapter's, and throw.
 *
 * @param device whose time it is
 * @param newGroup makes a service group
 */
record TestPortCls(TestDevice device, Supplier<IServiceGroup> newGroup) implements IPortCls {

  private static UnsupportedOperationException none(String function) {
    return new UnsupportedOperationException("the test's port has no " + function);
  }

  @Override
  public IServiceGroup pcNewServiceGroup() {
    return newGroup.get();
  }

  @Override
  public IInterruptSync pcNewInterruptSync(
      IResourceList resources, int index, IInterruptSync.Mode mode) {
    return new TestSync(resources, index);
  }

  @Override
  public long pcGetTimeInterval(long since) {
    return device.now100ns() - since;
  }

  @Override
  public IPort pcNewPort(UUID classId) {
    throw none("pcNewPort");
  }

  @Override
  public IMiniport pcNewMiniport(UUID classId) {
    throw none("pcNewMiniport");
  }

  @Override
  public void pcReleaseMiniport(IMiniport miniport) {
    throw none("pcReleaseMiniport");
  }

  @Override
  public IResourceList pcNewResourceList(List<IResourceList.Resource> resources) {
    throw none("pcNewResourceList");
  }

  @Override
  public void pcRegisterSubdevice(String name, IPort port) {
    throw none("pcRegisterSubdevice");
  }

  @Override
  public void pcUnregisterSubdevice(IPort port) {
    throw none("pcUnregisterSubdevice");
  }

  @Override
  public void pcRegisterPhysicalConnection(IPort from, int fromPin, IPort to, int toPin) {
    throw none("pcRegisterPhysicalConnection");
  }

  @Override
  public void pcRegisterPhysicalConnectionToExternal(
      IPort from, int fromPin, String to, int toPin) {
    throw none("pcRegisterPhysicalConnectionToExternal");
  }

  @Override
  public void pcRegisterPhysicalConnectionFromExternal(
      String from, int fromPin, IPort to, int toPin) {
    throw none("pcRegisterPhysicalConnectionFromExternal");
  }

  @Override
  public IAdapterDevice pcAddAdapterDevice(
      String name, int maxSubdevices, Map<String, Object> properties) {
    throw none("pcAddAdapterDevice");
  }

  @Override
  public Optional<Object> pcGetDeviceProperty(String name) {
    throw none("pcGetDeviceProperty");
  }

  @Override
  public IRegistryKey pcNewRegistryKey(RegistryKeyType type, IPort subdevice, String name) {
    throw none("pcNewRegistryKey");
  }

  @Override
  public IResourceList pcNewResourceSublist(IResourceList parent, int maxEntries) {
    throw none("pcNewResourceSublist");
  }

  @Override
  public void pcRegisterIoTimeout(Consumer<Object> routine, Object context) {
    throw none("pcRegisterIoTimeout");
  }

  @Override
  public void pcUnregisterIoTimeout(Consumer<Object> routine, Object context) {
    throw none("pcUnregisterIoTimeout");
  }

  @Override
  public void pcRegisterAdapterPowerManagement(IAdapterPowerManagement adapter) {
    throw none("pcRegisterAdapterPowerManagement");
  }

  @Override
  public void pcRequestNewPowerState(IPowerNotify.DevicePowerState state) {
    throw none("pcRequestNewPowerState");
  }

  @Override
  public IPowerNotify.DevicePowerState powerState() {
    throw none("powerState");
  }

  @Override
  public NtStatus pcCompletePendingPropertyRequest(PropertyRequest request, NtStatus status) {
    throw none("pcCompletePendingPropertyRequest");
  }
}
