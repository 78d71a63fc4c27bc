package org.dmus.portcls;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The device of one adapter (the DEVICE_OBJECT that PcAddAdapterDevice makes): the {@code Pc*}
 * functions of its subdevices, with its own properties, power state and limit of subdevices.
 *
 * <p>Made by {@link IPortCls#pcAddAdapterDevice}. [control]
 */
@ProviderType
public interface IAdapterDevice extends IPortCls, AutoCloseable {

  /** {@return the name it was added under} */
  String name();

  /** {@return most subdevices that can be registered at once (MaxObjects)} */
  int maxSubdevices();

  /** Removes the device: closes every port made on it. More than once is harmless. */
  @Override
  void close();
}
