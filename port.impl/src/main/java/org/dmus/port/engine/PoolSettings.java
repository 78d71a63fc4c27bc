package org.dmus.port.engine;

import org.dmus.client.PortSettings;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.portcls.IRegistryKey;

/**
 * What a pool is made of.
 *
 * @param events number of events, at least 1
 * @param buffers number of long buffers, at least 1
 * @param trace whether it notes who has what, and who did wrong: slow, allocates
 */
public record PoolSettings(int events, int buffers, boolean trace) {
  /** What holds unless said otherwise. */
  public static final PoolSettings DEFAULT =
      new PoolSettings(EventPool.DEFAULT_EVENTS, EventPool.DEFAULT_BUFFERS, false);

  private static final int MIN_EVENTS = 16;
  private static final int MAX_EVENTS = 1 << 20;
  private static final int MIN_BUFFERS = 2;
  private static final int MAX_BUFFERS = 1 << 16;

  /**
   * Reads the settings of a subdevice.
   *
   * @param settings may hold those of {@link PortSettings}
   * @throws NtStatusException DEVICE_CONFIGURATION_ERROR, naming value and range
   */
  public static PoolSettings of(IRegistryKey settings) {
    return new PoolSettings(
        settings.number(PortSettings.POOL_EVENTS, DEFAULT.events, MIN_EVENTS, MAX_EVENTS),
        settings.number(PortSettings.POOL_BUFFERS, DEFAULT.buffers, MIN_BUFFERS, MAX_BUFFERS),
        settings.flag(PortSettings.POOL_TRACE, DEFAULT.trace));
  }

  /**
   * Reads the configuration of the allocator service.
   *
   * @throws NtStatusException DEVICE_CONFIGURATION_ERROR, naming value and range
   */
  static PoolSettings of(AllocatorConfiguration c) {
    return new PoolSettings(
        within(IAllocatorMXF.POOL_EVENTS, c.dmus_allocator_events(), MIN_EVENTS, MAX_EVENTS),
        within(IAllocatorMXF.POOL_BUFFERS, c.dmus_allocator_buffers(), MIN_BUFFERS, MAX_BUFFERS),
        c.dmus_allocator_trace());
  }

  private static int within(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          AllocatorConfiguration.PID
              + ": "
              + name
              + ": "
              + value
              + " is outside "
              + min
              + ".."
              + max);
    }
    return value;
  }
}
