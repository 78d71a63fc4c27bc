package org.dmus.portcls;

import java.util.Optional;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;

/** What a stream is for (DMUS_STREAM_TYPE); the ordinal is the numeric value. */
public enum DMusStreamType {
  /** MIDI into the filter. */
  MIDI_RENDER,
  /** MIDI out of the filter. */
  MIDI_CAPTURE,
  /** PCM out of a software synthesizer. */
  WAVE_SINK;

  /**
   * Returns the type of stream behind a pin.
   *
   * @param flow direction of the pin
   * @param format its format
   * @return the type, or empty when no stream fits (DMUS_STREAM_MIDI_INVALID)
   */
  public static Optional<DMusStreamType> of(KsDataFlow flow, KsDataFormat format) {
    boolean out = flow == KsDataFlow.OUT;
    if (format.majorFormat().equals(KsGuids.DATAFORMAT_TYPE_MUSIC)) {
      return Optional.of(out ? MIDI_CAPTURE : MIDI_RENDER);
    }
    return out && format.wave().isPresent() ? Optional.of(WAVE_SINK) : Optional.empty();
  }
}
