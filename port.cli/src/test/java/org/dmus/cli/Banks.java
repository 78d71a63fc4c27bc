package org.dmus.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dmus.dls.Articulator;
import org.dmus.dls.Carried;
import org.dmus.dls.CarriedChunk;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveData.Encoding;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.BankPlaces;
import org.dmus.dls.bank.BankSearch;

/** Banks to work on: one that has something everywhere. */
final class Banks {
  private Banks() {}

  static DlsCollection full() {
    List<DlsWave> waves =
        Stream.of(Encoding.PCM_8, Encoding.PCM_16, Encoding.PCM_24, Encoding.A_LAW, Encoding.MU_LAW)
            .map(Banks::wave)
            .toList();
    return new DlsCollection(
        List.of(piano(waves.size()), drums()),
        waves,
        new DlsInfo(Map.of("INAM", "Käfer", "ICOP", "nobody")),
        Optional.of(new UUID(1, 2)),
        0x0001_0002_0003_0004L);
  }

  private static DlsInstrument piano(int waves) {
    List<DlsRegion> regions =
        Stream.iterate(0, i -> i < waves, i -> i + 1).map(i -> region(i * 20, i)).toList();
    return new DlsInstrument(
        new Patch(1, 2, 3, false),
        regions,
        List.of(new Connection(Articulator.SRC_LFO, Articulator.SRC_CC1, 3, 0x4000, 65_536)),
        DlsInfo.named("Piano"),
        Optional.of(new UUID(3, 4)));
  }

  /** Has what Level 1 does not know: a filter. */
  static DlsCollection withFilter() {
    DlsInstrument kit = drums();
    DlsInstrument filtered =
        new DlsInstrument(
            kit.patch(),
            kit.regions(),
            List.of(Connection.constant(Articulator.DST_FILTER_CUTOFF, 0)),
            kit.info(),
            kit.id());
    return new DlsCollection(List.of(filtered), full().waves(), full().info(), Optional.empty(), 0);
  }

  private static DlsInstrument drums() {
    return new DlsInstrument(
        Patch.drums(0), List.of(region(36, 1)), List.of(), DlsInfo.named("Kit"), Optional.empty());
  }

  private static DlsRegion region(int key, int wave) {
    WaveSample sample =
        new WaveSample(60, -7, -65_536, 1, Optional.of(new WaveLoop(WaveLoop.Type.FORWARD, 2, 30)));
    return new DlsRegion(
        key,
        key + 10,
        0,
        127,
        true,
        5,
        2,
        WaveLink.mono(wave),
        Optional.of(sample),
        List.of(Connection.constant(Articulator.DST_EG1_ATTACK_TIME, -100_000_000)),
        new Carried(
            false,
            false,
            6,
            DlsInfo.named("Region"),
            List.of(new CarriedChunk("Xtra", ByteBuffer.wrap(new byte[] {1, -2})))));
  }

  private static DlsWave wave(Encoding encoding) {
    ByteBuffer bytes =
        ByteBuffer.allocate(33 * encoding.bytesPerFrame()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, (byte) (i * 37));
    }
    return new DlsWave(
        8_000 + encoding.ordinal(),
        new WaveData(encoding, bytes),
        Optional.of(WaveSample.DEFAULT),
        DlsInfo.named(encoding.name()),
        Optional.of(new UUID(5, encoding.ordinal())));
  }

  /** Writes the full bank. */
  static Path write(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    DlsWriter.write(full(), file);
    return file;
  }

  /** Writes the full bank with its size wrong: usable, but not as the standard has it. */
  static Path writeDamaged(Path folder, String name) throws IOException {
    Path file = write(folder, name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[6]++;
    return Files.write(file, bytes);
  }

  /** A desk whose catalogue knows the files that are named, and no others. */
  static Desk desk(Path folder) {
    BankPlaces nowhere = new BankPlaces(Optional.empty(), Optional.empty(), List.of());
    return new Desk(folder).with(BankCatalogue.class, new BankSearch(nowhere, Optional::empty));
  }
}
