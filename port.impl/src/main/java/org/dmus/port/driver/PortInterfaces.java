package org.dmus.port.driver;

import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortClsVersion;
import org.dmus.portcls.IUnregisterPhysicalConnection;
import org.dmus.portcls.IUnregisterSubdevice;

/** The optional interfaces of a port that only pass on (dmus-interfaces 7.17). */
final class PortInterfaces
    implements IUnregisterSubdevice, IUnregisterPhysicalConnection, IPortClsVersion {
  private final PortCls portCls;

  PortInterfaces(PortCls portCls) {
    this.portCls = portCls;
  }

  @Override
  public void unregisterSubdevice(IPort port) {
    portCls.pcUnregisterSubdevice(port);
  }

  @Override
  public void unregisterPhysicalConnection(IPort from, int fromPin, IPort to, int toPin) {
    portCls.disconnect(PortCls.end(from, fromPin), PortCls.end(to, toPin));
  }

  @Override
  public void unregisterPhysicalConnectionToExternal(
      IPort from, int fromPin, String to, int toPin) {
    portCls.disconnect(PortCls.end(from, fromPin), PhysicalConnections.End.external(to, toPin));
  }

  @Override
  public void unregisterPhysicalConnectionFromExternal(
      String from, int fromPin, IPort to, int toPin) {
    portCls.disconnect(PhysicalConnections.End.external(from, fromPin), PortCls.end(to, toPin));
  }

  @Override
  public Version getVersion() {
    return Version.WIN_XP_UAAQFE;
  }
}
