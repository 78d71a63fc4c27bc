package org.dmus.portcls;

import java.util.Optional;
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
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER for a miniport of another kind; else
   *     the status of the step that failed
   */
  void init(IMiniport miniport, Object adapter, IResourceList resources);

  /**
   * Returns a property of the device. [control]
   *
   * @param name property name
   * @return its value, or empty
   * @throws org.dmus.ks.NtStatusException UNSUCCESSFUL before {@link #init}
   */
  Optional<Object> getDeviceProperty(String name);

  /**
   * Returns the settings of the subdevice: what the registry key of the device holds. [control]
   *
   * @return a read-only view; valid from before {@code miniport.init} on
   */
  IRegistryKey newRegistryKey();

  /** {@return the {@code Pc*} functions; groups made by them run on this port's engine; [any]} */
  IPortCls portCls();

  /** Closes every stream, releases the miniport. [control]; more than once is harmless. */
  @Override
  void close();
}
