package org.dmus.dls.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** 128 instruments of ten regions over a mapped file of 150 MB that has nothing but holes. */
final class BigBank {
  private static final int INSTRUMENTS = 128;
  private static final int REGIONS = 10;
  private static final int WAVE_BYTES = 150_000_000 / (INSTRUMENTS * REGIONS) & ~1;

  private BigBank() {}

  static DlsCollection mapped(Path file) throws IOException {
    try (FileChannel sparse =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      ByteBuffer all =
          sparse.map(FileChannel.MapMode.READ_WRITE, 0, (long) INSTRUMENTS * REGIONS * WAVE_BYTES);
      return of(all);
    }
  }

  private static DlsCollection of(ByteBuffer all) {
    List<DlsInstrument> instruments = new ArrayList<>();
    List<DlsWave> waves = new ArrayList<>();
    for (int program = 0; program < INSTRUMENTS; program++) {
      List<DlsRegion> regions = new ArrayList<>();
      for (int r = 0; r < REGIONS; r++) {
        regions.add(region(r * 128 / REGIONS, (r + 1) * 128 / REGIONS - 1, waves.size()));
        waves.add(wave(all.slice(waves.size() * WAVE_BYTES, WAVE_BYTES)));
      }
      instruments.add(
          new DlsInstrument(
              Patch.melodic(program), regions, List.of(), DlsInfo.EMPTY, Optional.empty()));
    }
    return new DlsCollection(instruments, waves, DlsInfo.EMPTY, Optional.empty(), 0);
  }

  private static DlsRegion region(int keyLow, int keyHigh, int wave) {
    return new DlsRegion(
        keyLow, keyHigh, 0, 127, true, 0, 0, WaveLink.mono(wave), Optional.empty(), List.of());
  }

  private static DlsWave wave(ByteBuffer bytes) {
    int frames = WAVE_BYTES / 2;
    WaveLoop loop = new WaveLoop(WaveLoop.Type.FORWARD, frames / 2, frames / 2);
    return new DlsWave(
        44_100,
        new WaveData(WaveData.Encoding.PCM_16, bytes),
        Optional.of(new WaveSample(60, 0, 0, 0, Optional.of(loop))),
        DlsInfo.EMPTY,
        Optional.empty());
  }
}
