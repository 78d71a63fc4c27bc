package org.dmus.dls.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.dls.Articulator.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.junit.jupiter.api.Test;

/** The layouts of dmdls.h, byte for byte. */
class DownloadBlobTest {
  private static final Connection PAN = Connection.constant(DST_PAN, 0x12345);
  private static final WaveLoop LOOP = new WaveLoop(WaveLoop.Type.LOOP_AND_RELEASE, 3, 40);
  private static final WaveSample OWN = new WaveSample(61, -7, -655_360, 1, Optional.of(LOOP));
  private static final WaveSample OF_WAVE = new WaveSample(50, 9, 0, 0, Optional.empty());

  private static DlsWave wave(WaveData samples) {
    return new DlsWave(22_050, samples, Optional.of(OF_WAVE), DlsInfo.EMPTY, Optional.empty());
  }

  private static DlsRegion region(int wave, Optional<WaveSample> sample, Connection... local) {
    return new DlsRegion(
        36, 48, 1, 99, true, 4, 0, new WaveLink(1, 2, 2, wave), sample, List.of(local));
  }

  private static DlsCollection collection(Patch patch, DlsRegion... regions) {
    DlsInstrument instrument =
        new DlsInstrument(
            patch,
            List.of(regions),
            List.of(Connection.constant(DST_EG1_ATTACK_TIME, 77)),
            DlsInfo.EMPTY,
            Optional.empty());
    DlsWave wave = wave(WaveData.of(new short[] {1, 2, 3}));
    return new DlsCollection(
        List.of(instrument), List.of(wave, wave), DlsInfo.EMPTY, Optional.empty(), 0);
  }

  private static ByteBuffer blob(DlsCollection c, InstrumentOptions options) {
    return DownloadBlob.instrument(c.instruments().get(0), c, options)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer entry(ByteBuffer blob, int index) {
    int offset = blob.getInt(16 + 4 * index);
    assertThat(offset % 4).as("alignment").isZero();
    return blob.slice(offset, blob.limit() - offset).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int[] words(ByteBuffer b, int count) {
    int[] words = new int[count];
    b.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
    return words;
  }

  @Test
  void theHeaderSaysTypeIdEntriesAndSize() {
    ByteBuffer blob =
        blob(collection(Patch.melodic(5), region(0, Optional.of(OWN))), InstrumentOptions.of(9, 1));
    assertThat(words(blob, 4)).containsExactly(3, 9, 4, blob.remaining());
  }

  @Test
  void theRootIsTheInstrument() {
    DlsCollection c = collection(new Patch(0x79, 3, 5, true), region(0, Optional.of(OWN)));
    ByteBuffer blob = blob(c, InstrumentOptions.of(9, 1).asGeneralMidi());
    assertThat(words(entry(blob, 0), 6)).containsExactly(0x80790305, 3, 2, 0, 0, 1);
  }

  @Test
  void aRegionHasItsRangesItsLinkAndItsLoop() {
    DlsCollection c = collection(Patch.melodic(5), region(1, Optional.of(OWN)));
    ByteBuffer r = entry(blob(c, InstrumentOptions.of(9, 700)), 3);
    assertThat(words(r, 18))
        .containsExactly(
            36 | 48 << 16, // keys
            1 | 99 << 16, // velocities
            1 | 4 << 16, // self-non-exclusive, key group
            0, // the instrument's articulation
            0, // last region
            0,
            1 | 2 << 16, // phase master, phase group
            1, // mono, whatever the file says
            701, // id of the wave
            20,
            61 | -7 << 16, // unity note, fine tune
            -655_360,
            1,
            1, // loops
            16,
            1, // loop and release
            3,
            40);
  }

  @Test
  void aRegionThatDoesNotSayPlaysAsItsWaveSays() {
    DlsCollection c = collection(Patch.melodic(5), region(0, Optional.empty()));
    ByteBuffer r = entry(blob(c, InstrumentOptions.of(9, 1)), 3);
    assertThat(r.getShort(40)).isEqualTo((short) 50);
    assertThat(r.getShort(42)).isEqualTo((short) 9);
    assertThat(r.getInt(52)).isZero();
  }

  @Test
  void regionsAreChainedInTheOrderOfTheFile() {
    DlsRegion first = region(0, Optional.of(OWN));
    DlsRegion second = region(1, Optional.of(OWN));
    ByteBuffer blob = blob(collection(Patch.melodic(5), first, second), InstrumentOptions.of(9, 1));
    assertThat(entry(blob, 0).getInt(4)).isEqualTo(3);
    assertThat(entry(blob, 3).getInt(16)).isEqualTo(4);
    assertThat(entry(blob, 3).getInt(32)).isEqualTo(1);
    assertThat(entry(blob, 4).getInt(16)).isZero();
    assertThat(entry(blob, 4).getInt(32)).isEqualTo(2);
  }

  @Test
  void articulationsAreConnectionListsAndEqualOnesAreShared() {
    DlsRegion local = region(0, Optional.of(OWN), PAN);
    ByteBuffer blob = blob(collection(Patch.melodic(5), local, local), InstrumentOptions.of(9, 1));
    assertThat(entry(blob, 3).capacity()).isPositive();
    int articulation = entry(blob, 5).getInt(12);
    assertThat(entry(blob, 6).getInt(12)).isEqualTo(articulation);
    int[] fields = words(entry(blob, articulation), 3);
    assertThat(fields[1]).isZero();
    assertThat(fields[2]).isZero();
    assertThat(words(entry(blob, fields[0]), 5)).containsExactly(8, 1, 0, DST_PAN, 0x12345);
  }

  @Test
  void levelOneArticulationsAreTwentyParameters() {
    DlsCollection c = collection(Patch.melodic(5), region(0, Optional.of(OWN)));
    ByteBuffer blob = blob(c, InstrumentOptions.of(9, 1).asLevel1());
    assertThat(blob.getInt(0)).isEqualTo(1);
    int[] articulation = words(entry(blob, entry(blob, 0).getInt(8)), 2);
    int[] parameters = words(entry(blob, articulation[0]), 20);
    assertThat(articulation[1]).isZero();
    assertThat(parameters[0]).as("5 Hz unless it says").isEqualTo(0xFCACAE9B);
    assertThat(parameters[6]).as("its own EG1 attack").isEqualTo(77);
    assertThat(parameters[7]).as("no EG1 decay").isEqualTo(DlsUnits.ABSOLUTE_ZERO);
    assertThat(parameters[19]).isZero();
  }

  @Test
  void parametersReadAsTheConnectionsTheyWereWrittenFrom() {
    ByteBuffer b = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 20; i++) {
      b.putInt(1_000 + i);
    }
    List<Connection> read = Level1Parameters.read(b.rewind());
    ByteBuffer again = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    Level1Parameters.write(read, again);
    assertThat(again.rewind()).isEqualTo(b);
    assertThat(read).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void aWaveIsItsFormatAndItsBytes() {
    ByteBuffer blob =
        DownloadBlob.wave(wave(WaveData.of(new short[] {0x0102, 3, -4})), 6)
            .order(ByteOrder.LITTLE_ENDIAN);
    assertThat(words(blob, 4)).containsExactly(2, 6, 2, blob.remaining());
    ByteBuffer root = entry(blob, 0);
    assertThat(words(root, 3)).containsExactly(0, 0, 1);
    assertThat(words(root.slice(12, 16), 4))
        .containsExactly(1 | 1 << 16, 22_050, 44_100, 2 | 16 << 16);
    ByteBuffer data = entry(blob, 1);
    assertThat(data.getInt(0)).isEqualTo(6);
    assertThat(data.getShort(4)).isEqualTo((short) 0x0102);
    assertThat(data.getShort(8)).isEqualTo((short) -4);
  }

  @Test
  void eightBitsStayAndCompandedOnesBecomeSixteen() {
    ByteBuffer raw = ByteBuffer.wrap(new byte[] {(byte) 0x80, 0, (byte) 0xFF});
    ByteBuffer bytes = DownloadBlob.wave(wave(new WaveData(WaveData.Encoding.PCM_8, raw)), 1);
    assertThat(entry(bytes.order(ByteOrder.LITTLE_ENDIAN), 0).getShort(26)).isEqualTo((short) 8);
    assertThat(entry(bytes, 1).getInt(0)).isEqualTo(3);
    WaveData muLaw = new WaveData(WaveData.Encoding.MU_LAW, raw);
    ByteBuffer decoded = DownloadBlob.wave(wave(muLaw), 1).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(entry(decoded, 0).getShort(26)).isEqualTo((short) 16);
    assertThat(entry(decoded, 1).getInt(0)).isEqualTo(6);
    assertThat(entry(decoded, 1).getShort(4)).isEqualTo(muLaw.toShorts()[0]);
  }

  @Test
  void theWavesOfAnInstrumentAreTold() {
    DlsCollection c =
        collection(Patch.melodic(0), region(1, Optional.of(OWN)), region(1, Optional.of(OWN)));
    assertThat(DownloadBlob.wavesOf(c.instruments().get(0))).containsExactly(1);
  }
}
