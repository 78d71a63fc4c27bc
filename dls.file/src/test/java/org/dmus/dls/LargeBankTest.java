package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.soundfont.FontBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large banks cost heap for their tables only. {@code -Ddmus.bank.megabytes=150} prints the
 * published figure, {@code -Ddmus.bank.file} those of a bank on this machine.
 */
class LargeBankTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int WAVE_BYTES = 100_000;
  private static final int PROGRAMS = 128;
  private static final int RUNS = 7;

  private final int megabytes = Integer.getInteger("dmus.bank.megabytes", 16);

  @TempDir Path folder;

  @Test
  void theSoundOfALargeBankStaysInTheFile() throws IOException {
    Path file = folder.resolve("large.dls");
    DlsWriter.write(large(), file);

    assertThat(heapOfReading(file)).isLessThan(Files.size(file) / 8);
  }

  @Test
  void aNamedBankIsMeasuredToo() throws IOException {
    Path file = folder.resolve("font.sf2");
    Files.write(file, FontBuilder.full());
    Path named = Path.of(System.getProperty("dmus.bank.file", file.toString()));

    assertThat(heapOfReading(named)).isLessThan(4 * Files.size(named) + MEGABYTE);
  }

  private static long heapOfReading(Path file) throws IOException {
    double first = 0;
    double best = Double.MAX_VALUE;
    long before = heapUsed();
    DlsFile read = null;
    for (int i = 0; i < RUNS; i++) {
      read = null;
      long start = System.nanoTime();
      read = DlsReader.read(file);
      double millis = (System.nanoTime() - start) / 1e6;
      first = i == 0 ? millis : first;
      best = Math.min(best, millis);
    }
    long heap = heapUsed() - before;
    System.out.printf(
        "%s: %d MB, %d instruments read in %.1f ms (the first time %.1f ms), heap %d KB%n",
        file.getFileName(),
        Files.size(file) / MEGABYTE,
        read.collection().instruments().size(),
        best,
        first,
        heap / 1024);
    return heap;
  }

  private static long heapUsed() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private DlsCollection large() {
    ByteBuffer sound = ByteBuffer.allocateDirect(WAVE_BYTES);
    int waves = (int) ((long) megabytes * MEGABYTE / WAVE_BYTES);
    DlsWave wave =
        new DlsWave(
            44_100,
            new WaveData(WaveData.Encoding.PCM_16, sound),
            Optional.of(WaveSample.DEFAULT),
            DlsInfo.named("wave"),
            Optional.empty());
    return new DlsCollection(
        instruments(waves),
        Collections.nCopies(waves, wave),
        DlsInfo.named("Large"),
        Optional.empty(),
        0);
  }

  private static List<DlsInstrument> instruments(int waves) {
    List<DlsInstrument> all = new ArrayList<>();
    for (int program = 0; program < PROGRAMS; program++) {
      List<DlsRegion> regions = new ArrayList<>();
      for (int wave = program; wave < waves; wave += PROGRAMS) {
        regions.add(TestCollections.region(wave, 0, 127, Optional.empty(), List.of()));
      }
      Patch patch = Patch.melodic(program);
      all.add(new DlsInstrument(patch, regions, List.of(), DlsInfo.named("i"), Optional.empty()));
    }
    return all;
  }
}
