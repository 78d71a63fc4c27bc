package org.dmus.dls.sound;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** The waves of a collection: links are indices of the pool. Control thread. */
final class WavePool implements WaveSource {
  private final List<DlsWave> waves;
  private final WavetableCompiler[] compilers;

  WavePool(List<DlsWave> waves) {
    this.waves = waves;
    compilers = new WavetableCompiler[waves.size()];
  }

  @Override
  public BankWave wave(int link, Optional<WaveLoop> loop) {
    if (!isInside(link)) {
      return null;
    }
    if (compilers[link] == null) {
      DlsWave wave = waves.get(link);
      compilers[link] = new WavetableCompiler(wave.samples(), wave.sampleRate(), null);
    }
    return compilers[link].compile(loop);
  }

  @Override
  public WaveSample sample(int link) {
    return isInside(link)
        ? waves.get(link).sample().orElse(WaveSample.DEFAULT)
        : WaveSample.DEFAULT;
  }

  private boolean isInside(int link) {
    return link >= 0 && link < compilers.length;
  }
}
