package org.dmus.dls.sound;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLoop;

/** Makes one wave for each loop that it is played with. Any thread but the audio thread. */
public final class WavetableCompiler {
  private final WaveData samples;
  private final int rateHz;
  private final Object owner;
  private final Map<Optional<WaveLoop>, BankWave> compiled = new HashMap<>();

  /**
   * Creates a compiler of a wave that has made nothing yet.
   *
   * @param owner who wants to know whether it sounds; null = nobody
   */
  public WavetableCompiler(WaveData samples, int rateHz, Object owner) {
    this.samples = samples;
    this.rateHz = rateHz;
    this.owner = owner;
  }

  /** Returns the wave with a loop, not decoded, or null when it has no sound. */
  public synchronized BankWave compile(Optional<WaveLoop> loop) {
    return samples.frames() == 0 ? null : compiled(loop.isEmpty() ? loop : inside(loop.get()));
  }

  private BankWave compiled(Optional<WaveLoop> loop) {
    BankWave known = compiled.get(loop);
    if (known == null) {
      known = new BankWave(samples, loop, rateHz, owner);
      compiled.put(loop, known);
    }
    return known;
  }

  /** Loops are clamped to the wave; what is left with no length is a one-shot. */
  private Optional<WaveLoop> inside(WaveLoop loop) {
    int frames = samples.frames();
    if (loop.start() < 0 || loop.start() >= frames || loop.length() <= 0) {
      return Optional.empty();
    }
    int length = Math.min(loop.length(), frames - loop.start());
    return Optional.of(new WaveLoop(loop.type(), loop.start(), length));
  }
}
