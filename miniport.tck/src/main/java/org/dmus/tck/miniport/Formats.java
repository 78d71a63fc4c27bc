package org.dmus.tck.miniport;

import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.WaveFormat;
import org.dmus.portcls.DMusStreamType;

/** Concrete formats of pins. */
final class Formats {
  private static final int COMMON_RATE = 44_100;

  private Formats() {}

  /** Returns a format that a pin says it accepts: of its first range. */
  static KsDataFormat of(PinDescriptor pin) {
    return of(pin.dataRanges().get(0));
  }

  static KsDataFormat of(KsDataRange range) {
    if (range instanceof KsDataRange.Audio audio) {
      int rate = Math.max(audio.minSampleRate(), Math.min(audio.maxSampleRate(), COMMON_RATE));
      int channels = Math.min(2, audio.maxChannels());
      return KsDataFormat.pcm(new WaveFormat(rate, channels, audio.encodings().iterator().next()));
    }
    return new KsDataFormat(
        range.majorFormat(), range.subFormat(), range.specifier(), Optional.empty());
  }

  /** Returns the type of stream behind a pin; empty for a bridge pin. */
  static Optional<DMusStreamType> typeOf(PinDescriptor pin) {
    KsDataFormat format = of(pin);
    boolean bridge = format.subFormat().equals(KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS);
    return bridge ? Optional.empty() : DMusStreamType.of(pin.dataFlow(), format);
  }
}
