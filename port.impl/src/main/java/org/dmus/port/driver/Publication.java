package org.dmus.port.driver;

import java.util.Map;

/** Makes published ports known to those who have no part in the driver. */
@FunctionalInterface
interface Publication {

  /**
   * Makes a port known. Consumers may call the port before this returns.
   *
   * @param port a port that is initialised
   * @param properties what it tells of itself, by the keys of {@link
   *     org.dmus.portcls.SubdeviceProperties}
   * @return takes it back; called once
   */
  Runnable publish(PortDMus port, Map<String, Object> properties);
}
