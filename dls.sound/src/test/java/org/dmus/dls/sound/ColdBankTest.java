package org.dmus.dls.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.dls.DlsCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdBankTest {
  private static final long TABLES_BYTES = 8_000_000;
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final DlsCollection big;

  ColdBankTest(@TempDir Path folder) throws IOException {
    big = BigBank.mapped(folder.resolve("big"));
  }

  private static BankWave wave(SoundBank bank, int program, int key) {
    return bank.find(false, 0, 0, program).regions(key)[0].wave;
  }

  /** 150 MB, of which none is touched: the rest of the 100 ms belongs to the reader of the file. */
  @Test
  void compilingABigBankCostsMemoryForItsTablesOnly() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    new SoundBankCompiler().compile(List.of(big));
    long before = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    SoundBank bank = new SoundBankCompiler().compile(List.of(big));
    long micros = (System.nanoTime() - start) / 1_000;
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.printf("150 MB compiled in %,d us, with %,d bytes%n", micros, bytes);
    assertThat(bytes).isLessThan(TABLES_BYTES);
    assertThat(wave(bank, 0, 60).table()).isNull();
  }

  @Test
  void aSelectedInstrumentIsDecodedBesideTheMusicAndNoOther() {
    SoundBank bank = new SoundBankCompiler().compile(List.of(big));
    try (BackgroundWaveLoader loader = new BackgroundWaveLoader()) {
      loader.start();
      loader.wanted(bank.find(false, 0, 0, 5));
      for (int key = 0; key < 128; key++) {
        awaitDecoded(wave(bank, 5, key));
      }
    }
    assertThat(wave(bank, 4, 60).table()).isNull();
    assertThat(wave(bank, 6, 60).table()).isNull();
  }

  @Test
  void aWaveThatANoteWaitsForIsDecodedAndNotTheRestOfItsInstrument() {
    SoundBank bank = new SoundBankCompiler().compile(List.of(big));
    try (BackgroundWaveLoader loader = new BackgroundWaveLoader()) {
      loader.start();
      loader.wanted(wave(bank, 7, 60));
      loader.wanted(wave(bank, 7, 60));
      awaitDecoded(wave(bank, 7, 60));
    }
    assertThat(wave(bank, 7, 30).table()).isNull();
  }

  private static void awaitDecoded(BankWave wave) {
    long start = System.nanoTime();
    while (wave.table() == null && System.nanoTime() - start < DEADLINE_NANOS) {
      Thread.onSpinWait();
    }
    assertThat(wave.table()).isNotNull();
  }
}
