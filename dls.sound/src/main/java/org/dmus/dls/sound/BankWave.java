package org.dmus.dls.sound;

import java.util.Optional;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLoop;

/**
 * A wave as some regions play it: left in the file until somebody wants to hear it. Safe from any
 * thread.
 */
public final class BankWave extends Wanted {

  /** Sample rate, Hz. */
  public final int rateHz;

  /** Who wants to know whether it sounds; null = nobody. */
  public final Object owner;

  private final WaveData samples;
  private final Optional<WaveLoop> loop;
  private volatile Wavetable table;

  /**
   * Creates a wave that is not decoded.
   *
   * @param loop a loop inside the wave
   */
  BankWave(WaveData samples, Optional<WaveLoop> loop, int rateHz, Object owner) {
    this.samples = samples;
    this.loop = loop;
    this.rateHz = rateHz;
    this.owner = owner;
  }

  /** Returns what the oscillator reads, null as long as the wave is not decoded. [data path] */
  public Wavetable table() {
    return table;
  }

  /** Decodes the wave, unless somebody did. [control] */
  public synchronized void decode() {
    if (table == null) {
      table = decoded();
    }
  }

  /**
   * A file that was cut short under its mapping, or a wave without room, must not end the music.
   */
  private Wavetable decoded() {
    try {
      return loop.isPresent() ? looped(loop.get()) : oneShot();
    } catch (InternalError | OutOfMemoryError e) {
      System.getLogger(BankWave.class.getName())
          .log(System.Logger.Level.WARNING, "a wave that cannot be read is silent", e);
      return new Wavetable(new float[Wavetable.LEAD + Wavetable.TAIL], 0);
    }
  }

  private Wavetable oneShot() {
    return new Wavetable(Wavetable.guarded(samples), samples.frames());
  }

  private Wavetable looped(WaveLoop at) {
    boolean leaves = at.type() == WaveLoop.Type.LOOP_AND_RELEASE;
    LoopedSamples looped = LoopedSamples.of(samples, at.start(), at.length());
    float[] unlooped = leaves ? Wavetable.guarded(samples) : looped.samples();
    return new Wavetable(looped, unlooped, samples.frames(), leaves);
  }
}
