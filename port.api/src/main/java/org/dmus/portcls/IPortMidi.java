package org.dmus.portcls;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The MIDI port driver (IPortMidi): one implementation with {@link IPortDMus}, the same methods.
 */
@ProviderType
public interface IPortMidi extends IPort {

  /**
   * Asks for service. [any]; wait-free.
   *
   * @param group the group to serve; null = the miniport's and those of all open streams
   */
  void notify(IServiceGroup group);

  /**
   * Registers the miniport's group early, inside its {@code init}. [control]
   *
   * @param group the group that {@code init} is going to return
   */
  @ControlThread
  void registerServiceGroup(IServiceGroup group);
}
