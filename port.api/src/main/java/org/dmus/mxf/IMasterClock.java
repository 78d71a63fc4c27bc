package org.dmus.mxf;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one clock of the port (IMasterClock): constant rate, never paused, never backwards.
 *
 * <p>Published as a service for the system clock ({@link #SOURCE} = {@code system}); a subdevice
 * that renders offline or is simulated has its own.
 */
@ProviderType
public interface IMasterClock {

  /**
   * Service property: what drives the clock, String: {@code system}, {@code sample}, {@code
   * manual}.
   */
  String SOURCE = "dmus.clock.source";

  /** {@return the current reference time, 100 ns; [any]} */
  long getTime();

  /**
   * Returns whether time goes on by itself, so that who is late is heard to be late; otherwise it
   * waits for whoever works in it, as in an offline render or a simulation.
   *
   * @return whether nobody waits; [any]
   */
  default boolean isRealTime() {
    return false;
  }
}
