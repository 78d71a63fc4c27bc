package org.dmus.miniport.synth.download;

import org.dmus.miniport.synth.bank.WavetableCompiler;
import org.dmus.miniport.synth.voice.Voice;

/**
 * A wave, and what was made of it for each loop that instruments play it with.
 *
 * @param id what regions name it by
 * @param wavetables the wave
 */
record DownloadedWave(int id, WavetableCompiler wavetables) implements Download {

  @Override
  public boolean test(Voice voice) {
    return wavetables.made(voice.region().wave);
  }
}
