package org.dmus.miniport.synth.download;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.miniport.synth.bank.BankWave;
import org.dmus.miniport.synth.bank.WaveSource;

/**
 * The waves that were downloaded, by id; of two of one id the one that came last.
 *
 * @param byId the waves
 */
record DownloadedWaves(Map<Integer, DownloadedWave> byId) implements WaveSource {

  /** Finds the waves among downloads, the newest first. */
  static DownloadedWaves of(List<Download> newestFirst) {
    Map<Integer, DownloadedWave> waves = new HashMap<>();
    for (Download each : newestFirst) {
      if (each instanceof DownloadedWave wave) {
        waves.putIfAbsent(wave.id(), wave);
      }
    }
    return new DownloadedWaves(waves);
  }

  @Override
  public BankWave wave(int link, Optional<WaveLoop> loop) {
    DownloadedWave wave = byId.get(link);
    return wave == null ? null : wave.wave(loop);
  }

  /** Regions of a blob always say. */
  @Override
  public WaveSample sample(int link) {
    return WaveSample.DEFAULT;
  }
}
