package org.dmus;

import java.util.Map;
import org.dmus.player.internal.WaveOutputs;
import org.dmus.wave.WaveOutputProvider;
import org.dmus.wave.out.FlacOutputProvider;
import org.dmus.wave.out.NullOutputProvider;
import org.dmus.wave.out.OggOutputProvider;
import org.dmus.wave.out.RawOutputProvider;
import org.dmus.wave.out.SoundOutputProvider;
import org.dmus.wave.out.WavOutputProvider;

/** The wave outputs there are, by scheme. */
final class Outputs {
  private Outputs() {}

  static WaveOutputs all() {
    WaveOutputs outputs = new WaveOutputs();
    add(outputs, "sound", new SoundOutputProvider());
    add(outputs, "wav", new WavOutputProvider());
    add(outputs, "flac", new FlacOutputProvider());
    add(outputs, "ogg", new OggOutputProvider());
    add(outputs, "raw", new RawOutputProvider());
    add(outputs, "null", new NullOutputProvider());
    return outputs;
  }

  private static void add(WaveOutputs outputs, String scheme, WaveOutputProvider provider) {
    outputs.bind(provider, Map.of(WaveOutputProvider.SCHEME, scheme));
  }
}
