package org.dmus.miniport.synth.download;

import java.util.Optional;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.sound.BankWave;
import org.dmus.dls.sound.WavetableCompiler;
import org.dmus.miniport.synth.voice.Voice;

/** A wave, and what was made of it for each loop that instruments play it with. */
final class DownloadedWave implements Download {
  private final int id;
  private final WavetableCompiler wavetables;

  DownloadedWave(int id, WaveData samples, int rateHz) {
    this.id = id;
    wavetables = new WavetableCompiler(samples, rateHz, this);
  }

  /** Returns what regions name it by. */
  int id() {
    return id;
  }

  /** Returns it with a loop, or null when it has no sound. */
  BankWave wave(Optional<WaveLoop> loop) {
    return wavetables.compile(loop);
  }

  @Override
  public boolean test(Voice voice) {
    return voice.region().wave.owner == this;
  }
}
