package org.dmus.dls.download;

/**
 * How an instrument is written as a blob.
 *
 * @param downloadId id of the instrument
 * @param firstWaveId id of the collection's wave 0; wave n has the n-th id after it
 * @param isLevel1 whether articulations are cut down to what Level 1 knows (type 1, not type 3)
 * @param isGeneralMidi whether user instruments of the same patch go before it
 */
public record InstrumentOptions(
    int downloadId, int firstWaveId, boolean isLevel1, boolean isGeneralMidi) {

  /** Returns the options of an ordinary Level 2 instrument. */
  public static InstrumentOptions of(int downloadId, int firstWaveId) {
    return new InstrumentOptions(downloadId, firstWaveId, false, false);
  }

  /** Returns the same for a synthesizer that knows Level 1 only. */
  public InstrumentOptions asLevel1() {
    return new InstrumentOptions(downloadId, firstWaveId, true, isGeneralMidi);
  }

  /** Returns the same for an instrument of a General MIDI set. */
  public InstrumentOptions asGeneralMidi() {
    return new InstrumentOptions(downloadId, firstWaveId, isLevel1, true);
  }
}
