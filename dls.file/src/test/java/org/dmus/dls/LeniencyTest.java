package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;
import org.junit.jupiter.api.Test;

/** What files in the wild do, and the standard allows or nearly allows. */
class LeniencyTest {
  private final FileBuilder file = new FileBuilder();

  @Test
  void chunksMayComeInAnyOrder() throws Exception {
    Runnable header = file.regionHeader;
    Runnable link = file.link;
    file.regionHeader = link;
    file.link = header;
    Runnable format = file.format;
    file.format = file.data;
    file.data = format;
    Runnable colh = file.collectionHeader;
    file.extra = file.poolTable;
    file.poolTable = colh;
    file.collectionHeader = () -> {};

    DlsFile read = read(file.bytes());

    assertThat(read.warnings()).isEmpty();
    assertThat(read.collection().instruments().get(0).regions()).hasSize(1);
    assertThat(read.collection().waves().get(0).samples().frames()).isEqualTo(FileBuilder.FRAMES);
  }

  @Test
  void unknownChunksAndListsAreSkipped() throws Exception {
    file.extra = () -> file.out().list(FourCc.of("Xtra"), () -> file.out().u32(-1));
    file.instrumentInfo = () -> file.u16s(FourCc.of("pgal"), 1, 2, 3);

    assertThat(read(file.bytes()).warnings()).isEmpty();
  }

  @Test
  void programAliasesOfAnUnknownLayoutAreToldOfAndCarried() throws Exception {
    file.extra = () -> file.u16s(FourCc.PGAL, 1, 2, 3);

    DlsFile read = read(file.bytes());

    assertThat(read.warnings())
        .extracting(DlsWarning::fault)
        .containsExactly(DlsWarning.Fault.ALIASES_IGNORED);
    assertThat(read.collection().carried().chunks()).extracting(CarriedChunk::id).contains("pgal");
  }

  @Test
  void infoIsReadInEitherCaseAndEitherEncoding() throws Exception {
    file.instrumentInfo =
        () ->
            file.out()
                .list(
                    FourCc.of("info"),
                    () -> {
                      text("inam", "Fl\u00fcte\0rest".getBytes(StandardCharsets.ISO_8859_1));
                      text("ICOP", "Jo\u00e3o".getBytes(StandardCharsets.UTF_8));
                    });

    DlsInfo info = read(file.bytes()).collection().instruments().get(0).info();

    assertThat(info.name()).isEqualTo("Flüte");
    assertThat(info.texts()).containsEntry("ICOP", "João");
  }

  @Test
  void oddChunksWithoutPaddingAreForgiven() throws Exception {
    file.instrumentInfo =
        () ->
            file.out()
                .list(
                    FourCc.INFO,
                    () -> {
                      unpadded("INAM", "ABC");
                      unpadded("ICMT", "D");
                    });

    DlsFile read = read(file.bytes());

    DlsInfo info = read.collection().instruments().get(0).info();
    assertThat(info.texts()).containsEntry("INAM", "ABC").containsEntry("ICMT", "D");
    assertThat(read.warnings())
        .extracting(DlsWarning::fault)
        .containsExactly(Fault.MISSING_PADDING);
  }

  @Test
  void longerHeadersAreSkippedByTheirSize() throws Exception {
    file.regionSample =
        () -> file.u32s(FourCc.WSMP, 24, 61 | 5 << 16, 77, 2, 1, 0xBAD, 16, 1, 4, 8);
    file.regionArticulation =
        () ->
            file.out()
                .list(
                    FourCc.LAR2, () -> file.u32s(FourCc.ART2, 12, 1, 0xBAD, 0, 0x0206, 0x00010000));

    DlsFile read = read(file.bytes());

    assertThat(read.warnings()).isEmpty();
    DlsRegion region = read.collection().instruments().get(0).regions().get(0);
    WaveSample sample = region.sample().orElseThrow();
    assertThat(sample.unityNote()).isEqualTo(61);
    assertThat(sample.fineTuneCents()).isEqualTo(5);
    assertThat(sample.loop()).contains(new WaveLoop(WaveLoop.Type.LOOP_AND_RELEASE, 4, 8));
    assertThat(region.articulation())
        .containsExactly(Connection.constant(Articulator.DST_EG1_ATTACK_TIME, 65_536));
  }

  @Test
  void level1ConnectionsAreSaidInLevel2Terms() throws Exception {
    file.regionArticulation =
        () -> file.out().list(FourCc.LART, () -> file.u32s(FourCc.ART1, level1Connections()));

    List<Connection> articulation =
        read(file.bytes()).collection().instruments().get(0).regions().get(0).articulation();

    assertThat(articulation)
        .containsExactly(
            new Connection(1, 0x81, 3, Articulator.sourceTransform(0, true, false), 100),
            new Connection(2, 0, 1, Articulator.sourceTransform(1, false, true), -200),
            new Connection(2, 0, 0x206, Articulator.sourceTransform(1, false, false), 300));
  }

  private static int[] level1Connections() {
    return new int[] {8, 3, 1 | 0x81 << 16, 3, 100, 2, 1 | 1 << 16, 200, 2, 0x206 | 1 << 16, 300};
  }

  @Test
  void aCollectionInsideAnRmidFileIsFound() throws Exception {
    byte[] rmid = rmid(file.bytes());

    assertThat(read(rmid).collection().instruments()).hasSize(1);
    ByteBuffer embedded = DlsReader.embedded(ByteBuffer.wrap(rmid)).orElseThrow();
    assertThat(DlsReader.read(embedded, "song.rmi").collection().waves()).hasSize(1);
  }

  @Test
  void anRmidFileWithoutCollectionIsRefused() {
    byte[] rmid = rmid(new byte[0]);

    assertThat(DlsReader.embedded(ByteBuffer.wrap(rmid))).isEmpty();
    assertThatThrownBy(() -> read(rmid))
        .isInstanceOf(DlsFormatException.class)
        .hasMessageContaining("no sound bank in it");
  }

  @Test
  void bytesBehindTheFormAreReportedAndIgnored() throws Exception {
    byte[] whole = file.bytes();
    byte[] longer = Arrays.copyOf(whole, whole.length + 9);

    assertThat(read(longer).warnings())
        .extracting(DlsWarning::fault)
        .containsExactly(Fault.RIFF_SIZE);
  }

  private byte[] rmid(byte[] collection) {
    ChunkBuffer out = new ChunkBuffer();
    out.chunk(
        FourCc.RIFF,
        () -> {
          out.u32(FourCc.RMID);
          out.chunk(FourCc.DATA, () -> out.bytes(new byte[33]));
          out.bytes(collection);
        });
    ByteBuffer bytes = out.drain();
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    return array;
  }

  private void text(String code, byte[] text) {
    file.out().chunk(FourCc.of(code), () -> file.out().bytes(text));
  }

  private void unpadded(String code, String text) {
    file.out().u32(FourCc.of(code));
    file.out().u32(text.length());
    file.out().bytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static DlsFile read(byte[] bytes) throws DlsFormatException {
    return DlsReader.read(ByteBuffer.wrap(bytes), "wild.dls");
  }
}
