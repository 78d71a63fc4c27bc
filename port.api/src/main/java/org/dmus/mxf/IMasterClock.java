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
}
