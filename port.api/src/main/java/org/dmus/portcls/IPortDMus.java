package org.dmus.portcls;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The DMus port driver (IPortDMus), as its miniport sees it.
 *
 * <p>Also published as a service for every live subdevice; see {@link SubdeviceProperties}.
 */
@ProviderType
public interface IPortDMus extends IPort {

  /**
   * Asks for service. [any]; wait-free: an interrupt routine calls it. Several calls may become
   * one.
   *
   * @param group the group to serve; null = the miniport's group and that of every open stream.
   *     Each capture stream served gets {@code putMessage(null)}
   */
  void notify(IServiceGroup group);

  /**
   * Registers the miniport's group early, inside its {@code init}, before interrupts are enabled.
   * [control]
   *
   * @param group the group that {@code init} is going to return
   */
  @ControlThread
  void registerServiceGroup(IServiceGroup group);
}
