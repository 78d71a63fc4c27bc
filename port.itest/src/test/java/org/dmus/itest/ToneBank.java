package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** A bank whose only sound goes on as long as its note: what hangs is heard. */
final class ToneBank {
  private static final int PERIOD = 100;
  private static final int FRAMES = 20 * PERIOD;
  private static final int RATE = 44_100;

  private ToneBank() {}

  static Path write() throws IOException {
    short[] samples = new short[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      samples[i] = (short) (16_000 * Math.sin(2 * Math.PI * i / PERIOD));
    }
    WaveLoop loop = new WaveLoop(WaveLoop.Type.FORWARD, PERIOD, FRAMES - 2 * PERIOD);
    WaveSample sample = new WaveSample(69, 0, 0, 0, Optional.of(loop));
    DlsWave wave =
        new DlsWave(
            RATE, WaveData.of(samples), Optional.of(sample), DlsInfo.EMPTY, Optional.empty());
    DlsRegion everyKey =
        new DlsRegion(0, 127, 0, 127, true, 0, 0, WaveLink.mono(0), Optional.empty(), List.of());
    DlsInstrument instrument =
        new DlsInstrument(
            Patch.melodic(0), List.of(everyKey), List.of(), DlsInfo.EMPTY, Optional.empty());
    Path file = Files.createTempFile("tone", ".dls");
    DlsWriter.write(
        new DlsCollection(List.of(instrument), List.of(wave), DlsInfo.EMPTY, Optional.empty(), 0),
        file);
    return file;
  }
}
