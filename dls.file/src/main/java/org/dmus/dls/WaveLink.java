package org.dmus.dls;

/**
 * Which wave a region plays (chunk {@code wlnk}).
 *
 * @param options bit 0 PHASE_MASTER, bit 1 MULTICHANNEL
 * @param phaseGroup regions of equal non-zero group are locked in phase
 * @param channel speaker bits: 1 left or mono, 2 right
 * @param tableIndex index into {@link DlsCollection#waves()}
 */
public record WaveLink(int options, int phaseGroup, int channel, int tableIndex) {

  /** Option bit of the region whose pitch the others of its phase group follow. */
  public static final int PHASE_MASTER = 1;

  /** Option bit that fixes the speaker and overrides articulated pan. */
  public static final int MULTICHANNEL = 2;

  /** Returns the plain mono link to a wave. */
  public static WaveLink mono(int tableIndex) {
    return new WaveLink(0, 0, 1, tableIndex);
  }
}
