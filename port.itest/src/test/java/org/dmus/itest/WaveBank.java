package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveLink;

/** Writes banks whose programs are plain waves, from 0 on. */
final class WaveBank {
  private WaveBank() {}

  static Path write(DlsWave... waves) throws IOException {
    Path file = Files.createTempFile("waves", ".dls");
    DlsWriter.write(
        new DlsCollection(
            IntStream.range(0, waves.length).mapToObj(WaveBank::program).toList(),
            List.of(waves),
            DlsInfo.EMPTY,
            Optional.empty(),
            0),
        file);
    return file;
  }

  private static DlsInstrument program(int index) {
    WaveLink wave = WaveLink.mono(index);
    DlsRegion everyKey =
        new DlsRegion(0, 127, 0, 127, true, 0, 0, wave, Optional.empty(), List.of());
    return new DlsInstrument(
        Patch.melodic(index), List.of(everyKey), List.of(), DlsInfo.EMPTY, Optional.empty());
  }
}
