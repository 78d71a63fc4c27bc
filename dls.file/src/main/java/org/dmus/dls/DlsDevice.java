package org.dmus.dls;

/**
 * What a synthesizer answers to the conditions in a file (chunk {@code cdl }, DLS 2.2 §2.4).
 *
 * @param level2 whether DLS Level 2 is supported; Level 1 always is
 * @param gm whether a General MIDI set is built into hardware
 * @param gs whether a GS set is built into hardware
 * @param xg whether an XG set is built into hardware
 * @param memorySamples sample memory, samples
 * @param sampleRateHz playback rate, Hz
 * @param manufacturer MIDI manufacturer's id, 0 when none is assigned
 * @param product the manufacturer's product id
 */
public record DlsDevice(
    boolean level2,
    boolean gm,
    boolean gs,
    boolean xg,
    int memorySamples,
    int sampleRateHz,
    int manufacturer,
    int product) {

  /** A Level 2 software synthesizer: system memory, 44,100 Hz, no sets in hardware. */
  public static final DlsDevice SOFTWARE =
      new DlsDevice(true, false, false, false, Integer.MAX_VALUE, 44_100, 0, 0);
}
