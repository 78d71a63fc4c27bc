package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** A bank whose only sound goes on as long as its note: what hangs is heard. */
final class ToneBank {
  private static final int PERIOD = 100;
  private static final int FRAMES = 20 * PERIOD;
  private static final int RATE = 44_100;

  private ToneBank() {}

  static Path write() throws IOException {
    return WaveBank.write(wave());
  }

  /** A loop that sounds at 441 Hz on key 69. */
  static DlsWave wave() {
    short[] samples = new short[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      samples[i] = (short) (16_000 * Math.sin(2 * Math.PI * i / PERIOD));
    }
    WaveLoop loop = new WaveLoop(WaveLoop.Type.FORWARD, PERIOD, FRAMES - 2 * PERIOD);
    WaveSample sample = new WaveSample(69, 0, 0, 0, Optional.of(loop));
    return new DlsWave(
        RATE, WaveData.of(samples), Optional.of(sample), DlsInfo.EMPTY, Optional.empty());
  }
}
