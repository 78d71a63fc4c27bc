package org.dmus.portcls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The {@code Pc*} functions of PortCls, as a service. [control] unless said otherwise.
 *
 * <p>Most users want {@link org.dmus.client.SubdeviceFactory} or a configuration, which do the
 * recipe - new port, new miniport, init, register - for them.
 *
 * <p><b>The device.</b> Most originals take a DEVICE_OBJECT. Here the functions belong to a device
 * already: {@link IPort#portCls} are those of the port's device, {@link #pcAddAdapterDevice} makes
 * another, and the service is a device for all who need none of their own.
 *
 * <p><b>No counterpart</b> have PcInitializeAdapterDriver (a bundle starts), PcDispatchIrp,
 * PcCompleteIrp and PcForwardIrpSynchronous (there are no I/O request packets: methods are called),
 * PcNewDmaChannel (obsolete, and nothing here moves MIDI by DMA). Reference counts, pool types and
 * outer unknowns are the collector's business.
 */
@ProviderType
public interface IPortCls {

  /**
   * Creates a port, not yet initialised (PcNewPort).
   *
   * @param classId {@link ClassIds#PORT_DMUS} or {@link ClassIds#PORT_MIDI}
   * @throws org.dmus.ks.NtStatusException NOT_SUPPORTED for another class, INVALID_PARAMETER for
   *     null
   */
  @ControlThread
  IPort pcNewPort(UUID classId);

  /**
   * Creates a miniport by looking its class id up among the deployed ones (PcNewMiniport).
   *
   * @param classId value of {@link MiniportDriver#clsid}
   * @return a new instance; give it to {@link IPort#init}, whose {@code close} releases it, or to
   *     {@link #pcReleaseMiniport}
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER for null, or for a class that nothing
   *     deployed provides, with a list of what is there
   */
  @ControlThread
  IMiniport pcNewMiniport(UUID classId);

  /**
   * Gives back a miniport. One that a port has stays with the port, which gives it back when it is
   * closed: the adapter may let go of it in any case, as the recipe has it.
   *
   * @param miniport from {@link #pcNewMiniport}; another one is ignored
   */
  @ControlThread
  void pcReleaseMiniport(IMiniport miniport);

  /** {@return a new service group without members (PcNewServiceGroup)} */
  @ControlThread
  IServiceGroup pcNewServiceGroup();

  /**
   * Creates an interrupt dispatcher, not yet connected (PcNewInterruptSync).
   *
   * @param resources the device's resources
   * @param index which of its interrupts, 0..n-1
   * @param mode how routines are called
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER when there is no such interrupt
   */
  @ControlThread
  IInterruptSync pcNewInterruptSync(IResourceList resources, int index, IInterruptSync.Mode mode);

  /**
   * Creates a resource list (PcNewResourceList).
   *
   * @param resources the entries
   */
  @ControlThread
  IResourceList pcNewResourceList(List<IResourceList.Resource> resources);

  /**
   * Publishes an initialised port (PcRegisterSubdevice).
   *
   * @param name unique name
   * @param port the port; unregistered when it is closed
   * @throws org.dmus.ks.NtStatusException OBJECT_NAME_COLLISION when the name is taken,
   *     INVALID_DEVICE_STATE when the port is not initialised, INSUFFICIENT_RESOURCES when the
   *     device has as many subdevices as it may
   */
  @ControlThread
  void pcRegisterSubdevice(String name, IPort port);

  /**
   * Withdraws a published port (IUnregisterSubdevice).
   *
   * @param port the port
   * @throws org.dmus.ks.NtStatusException NOT_FOUND when it is not registered
   */
  @ControlThread
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
  @ControlThread
  void pcRegisterPhysicalConnection(IPort from, int fromPin, IPort to, int toPin);

  /**
   * Notes that a bridge pin is wired to something that is no port
   * (PcRegisterPhysicalConnectionToExternal).
   *
   * @param from registered port the data comes from
   * @param fromPin its pin
   * @param to name of the other device
   * @param toPin pin there
   * @throws org.dmus.ks.NtStatusException as {@link #pcRegisterPhysicalConnection}
   */
  @ControlThread
  void pcRegisterPhysicalConnectionToExternal(IPort from, int fromPin, String to, int toPin);

  /**
   * Notes that a bridge pin is wired to something that is no port
   * (PcRegisterPhysicalConnectionFromExternal).
   *
   * @param from name of the other device
   * @param fromPin pin there
   * @param to registered port the data goes to
   * @param toPin its pin
   * @throws org.dmus.ks.NtStatusException as {@link #pcRegisterPhysicalConnection}
   */
  @ControlThread
  void pcRegisterPhysicalConnectionFromExternal(String from, int fromPin, IPort to, int toPin);

  /**
   * Creates a device for one adapter (PcAddAdapterDevice).
   *
   * @param name a readable name
   * @param maxSubdevices most subdevices that can be registered at once, at least 1 (MaxObjects)
   * @param properties what {@link IPort#getDeviceProperty} and {@link IPort#newRegistryKey} of its
   *     ports tell
   * @return the device, owned by the caller; ends with this service
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER for a limit below 1
   */
  @ControlThread
  IAdapterDevice pcAddAdapterDevice(String name, int maxSubdevices, Map<String, Object> properties);

  /**
   * Returns a property of the device (PcGetDeviceProperty).
   *
   * @param name property name
   * @return its value, or empty
   */
  @ControlThread
  Optional<Object> pcGetDeviceProperty(String name);

  /**
   * Returns settings (PcNewRegistryKey).
   *
   * @param type what they are about
   * @param subdevice registered port, for {@link RegistryKeyType#DEVICE_INTERFACE}; else null
   * @param name name of the group, for {@link RegistryKeyType#GENERAL}; else null
   * @return a read-only view
   * @throws org.dmus.ks.NtStatusException NOT_SUPPORTED for a type without counterpart,
   *     INVALID_PARAMETER when what the type needs is missing, NOT_FOUND when the port is not
   *     registered
   */
  @ControlThread
  IRegistryKey pcNewRegistryKey(RegistryKeyType type, IPort subdevice, String name);

  /**
   * Creates an empty resource list (PcNewResourceSublist).
   *
   * @param parent the list whose entries it is going to get
   * @param maxEntries room for so many, at least 1
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER for a null parent or no room
   */
  @ControlThread
  IResourceList pcNewResourceSublist(IResourceList parent, int maxEntries);

  /**
   * Has a routine called about every second (PcRegisterIoTimeout), on the engine of the device.
   *
   * @param routine gets the context; [engine]: must not block; one that throws is not called again
   * @param context what the routine gets, or null
   * @throws org.dmus.ks.NtStatusException UNSUCCESSFUL when the same routine is registered with the
   *     same context
   */
  @ControlThread
  void pcRegisterIoTimeout(Consumer<Object> routine, Object context);

  /**
   * Ends {@link #pcRegisterIoTimeout}; when this returns the routine is not being called and never
   * will be (PcUnregisterIoTimeout).
   *
   * @param routine the routine
   * @param context its context
   * @throws org.dmus.ks.NtStatusException NOT_FOUND when it is not registered
   */
  @ControlThread
  void pcUnregisterIoTimeout(Consumer<Object> routine, Object context);

  /**
   * Says who switches the power of the device (PcRegisterAdapterPowerManagement).
   *
   * @param adapter asked for its capabilities at once; replaces an earlier one; null = nobody
   */
  @ControlThread
  void pcRegisterAdapterPowerManagement(IAdapterPowerManagement adapter);

  /**
   * Changes the power state of the device and of all its ports (PcRequestNewPowerState).
   *
   * <p>While the device is not in D0, streams that were in RUN are in PAUSE, and {@link
   * org.dmus.client.IPin#setState} to RUN gets a pin as far as PAUSE; it goes on to RUN by itself
   * when the device comes up.
   *
   * @param state the new state; the one it is in does nothing
   * @throws org.dmus.ks.NtStatusException what {@link
   *     IAdapterPowerManagement#queryPowerChangeState} says, and nothing has changed; NOT_SUPPORTED
   *     for a state that the device does not have
   */
  @ControlThread
  void pcRequestNewPowerState(IPowerNotify.DevicePowerState state);

  /** {@return the power state of the device; a new one is in D0} */
  @ControlThread
  IPowerNotify.DevicePowerState powerState();

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
