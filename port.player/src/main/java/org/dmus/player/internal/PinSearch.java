package org.dmus.player.internal;

import java.util.Optional;
import java.util.OptionalInt;
import org.dmus.client.IFilter;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;

/** Finds the pins of a filter that playing and recording need. */
public final class PinSearch {
  private PinSearch() {}

  /**
   * Finds the music pin.
   *
   * @param filter a port
   * @param flow IN = one that plays, OUT = one that records
   * @throws NtStatusException NO_MATCH when there is none
   */
  public static int music(IFilter filter, KsDataFlow flow) {
    return filter
        .description()
        .findPin(flow, KsDataFormat.DIRECTMUSIC)
        .orElseThrow(() -> noPin(filter, flow == KsDataFlow.IN ? "plays" : "records"));
  }

  /**
   * A wave pin and a format that it takes.
   *
   * @param pinId the pin
   * @param format rate and channels as wanted, in the pin's own encoding
   */
  public record Wave(int pinId, WaveFormat format) {}

  /** The pin that gives audio of this rate, in any encoding: the output stores it as it likes. */
  public static Optional<Wave> wave(IFilter filter, WaveFormat wanted) {
    FilterDescriptor description = filter.description();
    for (WaveFormat.Encoding encoding : WaveFormat.Encoding.values()) {
      WaveFormat format = new WaveFormat(wanted.sampleRate(), wanted.channels(), encoding);
      OptionalInt pin = description.findPin(KsDataFlow.OUT, KsDataFormat.pcm(format));
      if (pin.isPresent()) {
        return Optional.of(new Wave(pin.getAsInt(), format));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a filter has a wave pin, of whichever formats. */
  static boolean givesSound(IFilter filter) {
    return filter.description().pins().stream()
        .filter(pin -> pin.dataFlow() == KsDataFlow.OUT)
        .anyMatch(pin -> pin.dataRanges().stream().anyMatch(KsDataRange.Audio.class::isInstance));
  }

  static NtStatusException noPin(IFilter filter, String does) {
    String message = "port \"" + filter.name() + "\" has no pin that " + does + "; list the ports";
    return new NtStatusException(NtStatus.NO_MATCH, message);
  }
}
