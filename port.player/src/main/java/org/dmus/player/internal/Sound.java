package org.dmus.player.internal;

import java.io.IOException;
import java.util.Optional;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;

/** A wave pin with the output it plays to. */
record Sound(IPin pin, MeteredOutput output, int sampleRate) {

  /**
   * The sound of a port with a wave pin; empty for a port that has a device of its own.
   *
   * @param format rate, channels and encoding of the output
   * @param scheme of the output
   * @param target the output's device
   */
  static Optional<Sound> open(
      WaveOutputs outputs, IFilter filter, WaveFormat format, String scheme, String target)
      throws IOException {
    Optional<PinSearch.Wave> wave = PinSearch.wave(filter, format);
    if (wave.isEmpty()) {
      return Optional.empty();
    }
    MeteredOutput output =
        new MeteredOutput(outputs.open(scheme, target, format), System::nanoTime);
    try {
      IPin pin = wave.get().open(filter, output);
      return Optional.of(new Sound(pin, output, format.sampleRate()));
    } catch (RuntimeException e) {
      output.abort();
      throw e;
    }
  }

  /** Time since the last frame that could be heard, 100 ns. */
  long silent100ns() {
    return ReferenceTime.fromFrames(output.silentFrames(), sampleRate);
  }

  /** Closes both, in the order their contract asks for. */
  void close() throws IOException {
    try {
      pin.close();
    } finally {
      output.close();
    }
  }
}
