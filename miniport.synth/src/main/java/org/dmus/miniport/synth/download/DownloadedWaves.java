package org.dmus.miniport.synth.download;

import java.util.Optional;
import java.util.function.IntFunction;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.sound.BankWave;
import org.dmus.dls.sound.WaveSource;

/**
 * The waves that were downloaded, by id.
 *
 * @param byId finds a wave, or null
 */
record DownloadedWaves(IntFunction<DownloadedWave> byId) implements WaveSource {

  @Override
  public BankWave wave(int link, Optional<WaveLoop> loop) {
    DownloadedWave wave = byId.apply(link);
    return wave == null ? null : wave.wave(loop);
  }

  /** Regions of a blob always say. */
  @Override
  public WaveSample sample(int link) {
    return WaveSample.DEFAULT;
  }
}
