package org.dmus.portcls;

import java.util.List;
import java.util.UUID;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The {@code Pc*} functions of PortCls, as a service. [control] unless said otherwise.
 *
 * <p>Most users want {@link org.dmus.client.SubdeviceFactory} or a configuration, which do the
 * recipe - new port, new miniport, init, register - for them.
 */
@ProviderType
public interface IPortCls {

  /**
   * Creates a port, not yet initialised (PcNewPort).
   *
   * @param classId {@link ClassIds#PORT_DMUS} or {@link ClassIds#PORT_MIDI}
   * @throws org.dmus.ks.NtStatusException NOT_SUPPORTED for another class
   */
  IPort pcNewPort(UUID classId);

  /**
   * Creates a miniport by looking its class id up among the deployed ones (PcNewMiniport).
   *
   * @param classId value of {@link MiniportDriver#clsid}
   * @return a new instance; give it to {@link IPort#init}, whose {@code close} releases it, or to
   *     {@link #pcReleaseMiniport}
   * @throws org.dmus.ks.NtStatusException NOT_SUPPORTED, with a list of what is deployed
   */
  IMiniport pcNewMiniport(UUID classId);

  /**
   * Gives back a miniport that no port took over.
   *
   * @param miniport from {@link #pcNewMiniport}
   */
  void pcReleaseMiniport(IMiniport miniport);

  /** {@return a new service group without members (PcNewServiceGroup)} */
  IServiceGroup pcNewServiceGroup();

  /**
   * Creates an interrupt dispatcher, not yet connected (PcNewInterruptSync).
   *
   * @param resources the device's resources
   * @param index which of its interrupts, 0..n-1
   * @param mode how routines are called
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER when there is no such interrupt
   */
  IInterruptSync pcNewInterruptSync(IResourceList resources, int index, IInterruptSync.Mode mode);

  /**
   * Creates a resource list (PcNewResourceList).
   *
   * @param resources the entries
   */
  IResourceList pcNewResourceList(List<IResourceList.Resource> resources);

  /**
   * Publishes an initialised port (PcRegisterSubdevice).
   *
   * @param name unique name
   * @param port the port; unregistered when it is closed
   * @throws org.dmus.ks.NtStatusException OBJECT_NAME_COLLISION when the name is taken,
   *     INVALID_DEVICE_STATE when the port is not initialised
   */
  void pcRegisterSubdevice(String name, IPort port);

  /**
   * Withdraws a published port (IUnregisterSubdevice).
   *
   * @param port the port
   * @throws org.dmus.ks.NtStatusException NOT_FOUND when it is not registered
   */
  void pcUnregisterSubdevice(IPort port);

  /**
   * Notes that two bridge pins are wired (PcRegisterPhysicalConnection).
   *
   * @param from registered port the data comes from
   * @param fromPin its pin
   * @param to registered port the data goes to
   * @param toPin its pin
   * @throws org.dmus.ks.NtStatusException NOT_FOUND for a port that is not registered,
   *     INVALID_PARAMETER for a pin that does not exist
   */
  void pcRegisterPhysicalConnection(IPort from, int fromPin, IPort to, int toPin);

  /**
   * Returns how long ago a time was (PcGetTimeInterval). [any]
   *
   * @param since 100 ns since 1601-01-01, as a call with 0 returns it
   * @return now - since, 100 ns
   */
  long pcGetTimeInterval(long since);

  /**
   * Completes a request whose handler returned PENDING (PcCompletePendingPropertyRequest). [any]
   *
   * @param request the request
   * @param status the final status
   * @return SUCCESS; INVALID_PARAMETER for null, for PENDING, or for a request that was completed
   *     before
   */
  NtStatus pcCompletePendingPropertyRequest(PropertyRequest request, NtStatus status);
}
