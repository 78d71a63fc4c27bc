package org.dmus.port.filter;

import org.dmus.client.PortSettings;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.notes.StaleNotes;
import org.dmus.portcls.IRegistryKey;

/**
 * What a subdevice says of its music pins.
 *
 * @param pools the pool of each
 * @param stale100ns how late a note-on may be played when the engine stood still; 0 = any time
 * @param queuesAway whether events wait for a miniport that is away
 * @param keptBytes how much of what its stream was told is kept for the next one, bytes
 */
public record PinSettings(PoolSettings pools, long stale100ns, boolean queuesAway, long keptBytes) {
  private static final long KEPT_BYTES = 64L << 20;

  /** What holds unless said otherwise. */
  public static final PinSettings DEFAULT =
      new PinSettings(PoolSettings.DEFAULT, StaleNotes.DEFAULT_100NS);

  private static final String QUEUE = "queue";
  private static final String DROP = "drop";
  private static final int LONGEST_STALE_MS = 3_600_000;
  private static final int MOST_MIB = 2_047;

  /** Creates settings with the usual memory. */
  public PinSettings(PoolSettings pools, long stale100ns) {
    this(pools, stale100ns, true, KEPT_BYTES);
  }

  /**
   * Reads the settings of a subdevice.
   *
   * @param owner whose they are, for messages
   * @param settings may hold those of {@link PortSettings}
   * @throws org.dmus.ks.NtStatusException DEVICE_CONFIGURATION_ERROR, naming value and range
   */
  public static PinSettings of(String owner, IRegistryKey settings) {
    int fallback = (int) (DEFAULT.stale100ns / ReferenceTime.PER_MILLISECOND);
    int staleMs = settings.number(PortSettings.STALE_MS, fallback, 0, LONGEST_STALE_MS);
    int mib = (int) (KEPT_BYTES >> 20);
    long keptBytes = (long) settings.number(PortSettings.KEEP_MIB, mib, 0, MOST_MIB) << 20;
    return new PinSettings(
        PoolSettings.of(settings),
        staleMs * ReferenceTime.PER_MILLISECOND,
        queuesAway(settings.text(PortSettings.AWAY).orElse(QUEUE), owner),
        keptBytes);
  }

  private static boolean queuesAway(String policy, String owner) {
    if (policy.equalsIgnoreCase(QUEUE) || policy.equalsIgnoreCase(DROP)) {
      return policy.equalsIgnoreCase(QUEUE);
    }
    throw new NtStatusException(
        NtStatus.DEVICE_CONFIGURATION_ERROR,
        owner
            + ": setting "
            + PortSettings.AWAY
            + ": \""
            + policy
            + "\" is neither queue nor drop");
  }

  /** Returns how long an event waits for a miniport that is away; Long.MAX_VALUE = for ever. */
  long patience100ns() {
    if (!queuesAway) {
      return 0;
    }
    return stale100ns == 0 ? Long.MAX_VALUE : stale100ns;
  }
}
