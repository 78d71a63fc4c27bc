package org.dmus.portcls;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A port driver (IPort): the generic half of a filter. Made by {@link IPortCls#pcNewPort}.
 *
 * <p>Order: {@link #init}, then {@link IPortCls#pcRegisterSubdevice}, and at the end {@link
 * #close}.
 */
@ProviderType
public interface IPort extends AutoCloseable {

  /**
   * Binds the miniport: calls its {@code init}, then {@code getDescription}. [control]
   *
   * <p>A second call on an initialised port does nothing. When it fails, what was taken is given
   * back and it may be tried again.
   *
   * @param miniport an {@link IMiniportDMus} or {@link IMiniportMidi}, not yet initialised
   * @param adapter what the adapter wants the miniport to see, or null
   * @param resources the device's resources; not modified
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER for a miniport of another kind, or
   *     null; INVALID_DEVICE_STATE while the device is not in D0; else the status of the step that
   *     failed
   */
  @ControlThread
  void init(IMiniport miniport, Object adapter, IResourceList resources);

  /**
   * Returns a property of the device. [control]
   *
   * @param name property name
   * @return its value, or empty
   * @throws org.dmus.ks.NtStatusException UNSUCCESSFUL before {@link #init} was called
   */
  @ControlThread
  Optional<Object> getDeviceProperty(String name);

  /**
   * Writes a property of the device to a buffer, as the device registry holds it: text as UTF-16LE
   * with its terminator, whole numbers and switches as a DWORD. [control]
   *
   * @param name property name
   * @param buffer room for it, at its position; the position moves behind what was written. Null or
   *     nothing left = a size query
   * @return SUCCESS and the length; BUFFER_TOO_SMALL and the length that is needed; NOT_FOUND when
   *     the device has no such property; UNSUCCESSFUL before {@link #init} was called
   */
  @ControlThread
  PropertyLength getDeviceProperty(String name, ByteBuffer buffer);

  /**
   * How the query of a property ended.
   *
   * @param status the status
   * @param resultLength length of the property, bytes; 0 when there is none
   */
  record PropertyLength(NtStatus status, int resultLength) {}

  /**
   * Returns the settings of the subdevice: what the registry key of the device holds. [control]
   *
   * @return a read-only view; valid inside {@code miniport.init} and later
   * @throws org.dmus.ks.NtStatusException UNSUCCESSFUL before {@link #init} was called
   */
  @ControlThread
  IRegistryKey newRegistryKey();

  /**
   * Returns another interface of this port (QueryInterface): {@link IPortDMus}, {@link IPortMidi},
   * {@link IUnregisterSubdevice}, {@link IUnregisterPhysicalConnection}, {@link IPortClsVersion},
   * {@link IPortEvents}. [any]
   *
   * @param type the interface
   * @return empty when the port does not have it
   */
  default <T> Optional<T> as(Class<T> type) {
    return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
  }

  /**
   * Runs a short routine while no event, no service and no rendering of this subdevice runs: what
   * raising the IRQL and taking a spin lock is to a property handler in PortCls. [control], also
   * from [engine]; what is slow has to be done before.
   *
   * @param routine what to run; must not block
   * @return what the routine returned
   */
  <T> T exclusively(Supplier<T> routine);

  /**
   * {@return the {@code Pc*} functions of the port's device; groups made by them run on this port's
   * engine; [any]}
   */
  IPortCls portCls();

  /** Closes every stream, releases the miniport. [control]; more than once is harmless. */
  @ControlThread
  @Override
  void close();
}
