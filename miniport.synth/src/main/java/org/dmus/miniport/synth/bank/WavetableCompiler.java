package org.dmus.miniport.synth.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveLoop;

/** Decodes waves once per loop they are played with. Control thread. */
final class WavetableCompiler {
  private final List<DlsWave> waves;
  private final Map<Key, Wavetable> compiled = new HashMap<>();

  /** A wave and the loop it is played with. */
  private record Key(int wave, Optional<WaveLoop> loop) {}

  WavetableCompiler(List<DlsWave> waves) {
    this.waves = waves;
  }

  /** Returns the wave of a pool index, or null when the pool has no sound there. */
  Wavetable compile(int index, Optional<WaveLoop> loop) {
    if (index < 0 || index >= waves.size() || waves.get(index).samples().frames() == 0) {
      return null;
    }
    DlsWave wave = waves.get(index);
    int frames = wave.samples().frames();
    Optional<WaveLoop> usable = loop.flatMap(l -> inside(l, frames));
    return compiled.computeIfAbsent(new Key(index, usable), key -> decode(wave, key.loop()));
  }

  /** Loops are clamped to the wave; what is left with no length is a one-shot. */
  private static Optional<WaveLoop> inside(WaveLoop loop, int frames) {
    if (loop.start() < 0 || loop.start() >= frames || loop.length() <= 0) {
      return Optional.empty();
    }
    int length = Math.min(loop.length(), frames - loop.start());
    return Optional.of(new WaveLoop(loop.type(), loop.start(), length));
  }

  private static Wavetable decode(DlsWave wave, Optional<WaveLoop> loop) {
    short[] samples = wave.samples().toShorts();
    if (loop.isEmpty()) {
      return new Wavetable(Wavetable.guarded(samples), samples.length, wave.sampleRate());
    }
    boolean leaves = loop.get().type() == WaveLoop.Type.LOOP_AND_RELEASE;
    LoopedSamples looped = LoopedSamples.of(samples, loop.get().start(), loop.get().length());
    float[] unlooped = leaves ? Wavetable.guarded(samples) : looped.samples();
    return new Wavetable(looped, unlooped, samples.length, wave.sampleRate(), leaves);
  }
}
