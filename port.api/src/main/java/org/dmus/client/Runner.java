package org.dmus.client;

/** What drives the engine of a subdevice; the engine itself has neither thread nor clock. */
public enum Runner {
  /** A thread of its own, on the system clock. */
  REALTIME,
  /**
   * The caller of {@link ISubdevice#runUntil}, as fast as the wave sink can pull; time is the
   * sample clock.
   */
  OFFLINE
}
