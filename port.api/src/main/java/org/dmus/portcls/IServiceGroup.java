package org.dmus.portcls;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns a request from any thread into one deferred call of each member on the engine
 * (IServiceGroup, from {@link IPortCls#pcNewServiceGroup}). A group may be a member of another.
 */
@ProviderType
public interface IServiceGroup extends IServiceSink, AutoCloseable {

  /** Asks for service of every member. [any]; wait-free; requests not yet served become one. */
  @Override
  void requestService();

  /**
   * Adds a member at the end. [control]
   *
   * @param sink called once for each service; added twice, it is called twice
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER for null and for a group that has this
   *     one among its members, INVALID_DEVICE_STATE when this group is closed
   */
  @ControlThread
  void addMember(IServiceSink sink);

  /**
   * Removes a member; when this returns, it is not being called and never will be. [control]
   *
   * @param sink the first such member goes; an unknown one is ignored
   */
  @ControlThread
  void removeMember(IServiceSink sink);

  /** Prepares for {@link #requestDelayedService}. [any] */
  void supportDelayedService();

  /**
   * Asks for service later; replaces an earlier delayed request. [any]
   *
   * @param time100ns negative = from now, else on the master clock; 100 ns
   */
  void requestDelayedService(long time100ns);

  /** Takes back a delayed request. [any] */
  void cancelDelayedService();

  /**
   * Ends the group: no member is called from now on. [control] Groups of a port that is closed end
   * with it.
   */
  @ControlThread
  @Override
  void close();
}
