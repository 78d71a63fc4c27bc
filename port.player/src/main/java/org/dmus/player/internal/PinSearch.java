package org.dmus.player.internal;

import java.util.Optional;
import java.util.OptionalInt;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;

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
   * @param format rate as wanted, in the pin's own encoding; one channel where stereo is wanted and
   *     the pin has no other
   * @param wanted what was looked for
   */
  public record Wave(int pinId, WaveFormat format, WaveFormat wanted) {

    /** Opens the pin to an output of the wanted format. */
    public IPin open(IFilter filter, WaveOutput output) {
      boolean isNarrow = format.channels() < wanted.channels();
      return filter.openWavePin(pinId, format, isNarrow ? new BothSides(output) : output);
    }
  }

  /**
   * The pin that gives audio of this rate, in any encoding: the output stores it as it likes. One
   * that has one channel only gives stereo, too: the same on both sides.
   */
  public static Optional<Wave> wave(IFilter filter, WaveFormat wanted) {
    return wave(filter, wanted, wanted.channels())
        .or(() -> wanted.channels() == 2 ? wave(filter, wanted, 1) : Optional.empty());
  }

  private static Optional<Wave> wave(IFilter filter, WaveFormat wanted, int channels) {
    FilterDescriptor description = filter.description();
    for (WaveFormat.Encoding encoding : WaveFormat.Encoding.values()) {
      WaveFormat format = new WaveFormat(wanted.sampleRate(), channels, encoding);
      OptionalInt pin = description.findPin(KsDataFlow.OUT, KsDataFormat.pcm(format));
      if (pin.isPresent()) {
        return Optional.of(new Wave(pin.getAsInt(), format, wanted));
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
