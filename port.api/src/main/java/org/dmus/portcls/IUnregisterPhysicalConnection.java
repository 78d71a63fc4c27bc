package org.dmus.portcls;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Of a port, by {@link IPort#as}: forgets what {@link IPortCls#pcRegisterPhysicalConnection} and
 * its siblings noted (IUnregisterPhysicalConnection). [control]; each throws NOT_FOUND when there
 * is no such connection.
 */
@ProviderType
public interface IUnregisterPhysicalConnection {

  /**
   * Forgets a connection between two ports.
   *
   * @param from port the data comes from
   * @param fromPin its pin
   * @param to port the data goes to
   * @param toPin its pin
   */
  void unregisterPhysicalConnection(IPort from, int fromPin, IPort to, int toPin);

  /**
   * Forgets a connection to something that is no port.
   *
   * @param from port the data comes from
   * @param fromPin its pin
   * @param to name of the other device
   * @param toPin pin there
   */
  void unregisterPhysicalConnectionToExternal(IPort from, int fromPin, String to, int toPin);

  /**
   * Forgets a connection from something that is no port.
   *
   * @param from name of the other device
   * @param fromPin pin there
   * @param to port the data goes to
   * @param toPin its pin
   */
  void unregisterPhysicalConnectionFromExternal(String from, int fromPin, IPort to, int toPin);
}
