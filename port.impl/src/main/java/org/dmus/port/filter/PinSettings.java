package org.dmus.port.filter;

import org.dmus.client.PortSettings;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.notes.StaleNotes;
import org.dmus.portcls.IRegistryKey;

/**
 * What a subdevice says of its music pins.
 *
 * @param pools the pool of each
 * @param stale100ns how late a note-on may be played when the engine stood still; 0 = any time
 * @param keptBytes how much of what its stream was told is kept for the next one, bytes
 */
public record PinSettings(PoolSettings pools, long stale100ns, long keptBytes) {
  private static final long KEPT_BYTES = 64L << 20;

  /** What holds unless said otherwise. */
  public static final PinSettings DEFAULT =
      new PinSettings(PoolSettings.DEFAULT, StaleNotes.DEFAULT_100NS);

  private static final int LONGEST_STALE_MS = 3_600_000;
  private static final int MOST_MIB = 2_047;

  /** Creates settings with the usual memory. */
  public PinSettings(PoolSettings pools, long stale100ns) {
    this(pools, stale100ns, KEPT_BYTES);
  }

  /**
   * Reads the settings of a subdevice.
   *
   * @param settings may hold those of {@link PortSettings}
   * @throws org.dmus.ks.NtStatusException DEVICE_CONFIGURATION_ERROR, naming value and range
   */
  public static PinSettings of(IRegistryKey settings) {
    int fallback = (int) (DEFAULT.stale100ns / ReferenceTime.PER_MILLISECOND);
    int staleMs = settings.number(PortSettings.STALE_MS, fallback, 0, LONGEST_STALE_MS);
    int mib = (int) (KEPT_BYTES >> 20);
    long keptBytes = (long) settings.number(PortSettings.KEEP_MIB, mib, 0, MOST_MIB) << 20;
    return new PinSettings(
        PoolSettings.of(settings), staleMs * ReferenceTime.PER_MILLISECOND, keptBytes);
  }
}
