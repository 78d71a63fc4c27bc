package org.dmus.shell.pin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.shell.Misuse;
import org.dmus.shell.SoundTarget;
import org.dmus.shell.gogo.Needed;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;

/**
 * The wave pin that lets a music pin be heard, and where its audio goes.
 *
 * @param pin the wave pin
 * @param output its output
 * @param problem why it is another than was asked for; empty when it is not
 */
record Speaker(IPin pin, WaveOutput output, String problem) implements AutoCloseable {
  private static final int SAMPLE_RATE = 48_000;
  private static final SoundTarget SOUND = new SoundTarget("sound", "");
  private static final SoundTarget SILENCE = new SoundTarget("null", "");

  /** Returns whether a port has audio that somebody must pull. */
  static boolean isNeeded(IFilter filter) {
    return wavePin(filter.description()).isPresent();
  }

  /** A pin that gives audio, and the encoding it gives it in. */
  private record Wave(int pinId, WaveFormat format) {}

  private static Optional<Wave> wavePin(FilterDescriptor description) {
    for (WaveFormat.Encoding encoding : WaveFormat.Encoding.values()) {
      WaveFormat format = format(encoding);
      OptionalInt pin = description.findPin(KsDataFlow.OUT, KsDataFormat.pcm(format));
      if (pin.isPresent()) {
        return Optional.of(new Wave(pin.getAsInt(), format));
      }
    }
    return Optional.empty();
  }

  private static WaveFormat format(WaveFormat.Encoding encoding) {
    return new WaveFormat(SAMPLE_RATE, 2, encoding);
  }

  /**
   * Opens the wave pin. Without a sound card the music goes on, unheard: nobody asked for one.
   *
   * @param target where audio goes; empty = the sound card, or nowhere without it
   */
  static Speaker open(IFilter filter, Needed services, Optional<SoundTarget> target)
      throws IOException {
    if (target.isPresent()) {
      return start(filter, output(services, target.get()), "");
    }
    try {
      return start(filter, output(services, SOUND), "");
    } catch (IOException noSoundCard) {
      String why = "is not heard: " + noSoundCard.getMessage();
      return start(filter, output(services, SILENCE), why);
    }
  }

  private static WaveOutput output(Needed services, SoundTarget target) throws IOException {
    String scheme = target.scheme();
    List<String> known = services.values(WaveOutputProvider.class, WaveOutputProvider.SCHEME);
    if (!known.isEmpty() && !known.contains(scheme)) {
      String all = String.join(", ", known);
      throw new Misuse(scheme + ": no such output; there are: " + all + ", or name FILE.wav");
    }
    return services.with(
        WaveOutputProvider.class,
        "(" + WaveOutputProvider.SCHEME + "=" + scheme + ")",
        provider -> provider.open(target.target(), format(WaveFormat.Encoding.PCM_16)));
  }

  private static Speaker start(IFilter filter, WaveOutput output, String problem) {
    try {
      Wave wave = wavePin(filter.description()).orElseThrow();
      IPin pin = filter.openWavePin(wave.pinId(), wave.format(), output);
      pin.setState(KsState.RUN);
      return new Speaker(pin, output, problem);
    } catch (RuntimeException e) {
      output.abort();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      pin.close();
    } finally {
      output.close();
    }
  }
}
