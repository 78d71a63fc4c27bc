package org.dmus.bank.gm.generate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.bank.gm.model.Level;
import org.dmus.bank.gm.model.Prng;
import org.dmus.bank.gm.model.Tone;
import org.dmus.bank.gm.model.ToneModel;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveData;

/** The waves of the bank: each model is rendered once per key, and normalised. */
final class WavePool {
  private static final double PEAK = 0.97;

  private final Map<Source, Entry> entries = new HashMap<>();
  private final List<DlsWave> waves = new ArrayList<>();

  /** What a wave was rendered from. Models are told apart by identity. */
  private record Source(ToneModel model, int key) {}

  /** A wave of the pool and where it is. */
  record Entry(Tone tone, int index) {}

  /** Returns the wave of a model at a key, rendering it when it is wanted first. */
  Entry wave(ToneModel model, int key, String name) {
    Source source = new Source(model, key);
    Entry entry = entries.get(source);
    if (entry == null) {
      Tone tone = model.render(key, new Prng(waves.size()));
      Level.normalise(tone.samples(), PEAK);
      entry = new Entry(tone, waves.size());
      entries.put(source, entry);
      waves.add(stored(tone, name + " " + key));
    }
    return entry;
  }

  /** Returns all waves in pool order. */
  List<DlsWave> waves() {
    return waves;
  }

  private static DlsWave stored(Tone tone, String name) {
    WaveData data = tone.hiss() ? eightBits(tone.samples()) : sixteenBits(tone.samples());
    return new DlsWave(
        tone.sampleRate(), data, Optional.empty(), DlsInfo.named(name), Optional.empty());
  }

  private static WaveData sixteenBits(double[] samples) {
    short[] stored = new short[samples.length];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = (short) StrictMath.rint(32767 * samples[i]);
    }
    return WaveData.of(stored);
  }

  private static WaveData eightBits(double[] samples) {
    ByteBuffer stored = ByteBuffer.allocate(samples.length);
    for (double sample : samples) {
      stored.put((byte) (128 + (int) StrictMath.rint(127 * sample)));
    }
    return new WaveData(WaveData.Encoding.PCM_8, stored.flip());
  }
}
