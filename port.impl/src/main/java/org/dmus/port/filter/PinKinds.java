package org.dmus.port.filter;

import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.port.engine.EventPool;
import org.dmus.portcls.DMusStreamType;
import org.dmus.wave.WaveOutput;

/** Makes pins of a filter, each of the kind that its format asks for. */
final class PinKinds {
  private final Filter filter;
  private final DescribedPins described;
  private final boolean offline;

  PinKinds(Filter filter, DescribedPins described, boolean offline) {
    this.filter = filter;
    this.described = described;
    this.offline = offline;
  }

  /** Makes a music pin for a program. */
  Pin music(int pinId, KsDataFormat format) {
    return switch (described.requireType(pinId, format)) {
      case MIDI_RENDER -> new RenderPin(filter, pinId, format, newPool(), false);
      case MIDI_CAPTURE -> new CapturePin(filter, pinId, format, newPool(), true);
      case WAVE_SINK -> throw refused(pinId, "needs an output; open it with openWavePin");
    };
  }

  /** Makes a music pin for the graph. */
  Pin tapped(int pinId, KsDataFormat format) {
    return switch (described.requireType(pinId, format)) {
      case MIDI_RENDER -> new RenderPin(filter, pinId, format, newPool(), true);
      case MIDI_CAPTURE -> new CapturePin(filter, pinId, format, newPool(), false);
      case WAVE_SINK -> throw refused(pinId, "is no music pin");
    };
  }

  private NtStatusException refused(int pinId, String why) {
    return new NtStatusException(
        NtStatus.INVALID_DEVICE_REQUEST, filter.name() + ": pin " + pinId + " " + why);
  }

  private EventPool newPool() {
    return EventPool.ofMusicPin(filter.settings().pools());
  }

  /** Makes a wave pin. */
  Pin wave(int pinId, WaveFormat format, WaveOutput output) {
    described.requireType(pinId, KsDataFormat.pcm(format), DMusStreamType.WAVE_SINK);
    return new WavePin(filter, pinId, format, new EventPool(2, 2), output, offline);
  }
}
