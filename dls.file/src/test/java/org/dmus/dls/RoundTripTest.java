package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

  @Test
  void everyFieldIsReadBackAsItWasWritten() throws Exception {
    DlsCollection written = TestCollections.full();

    DlsFile read = read(TestCollections.bytes(written), DlsReadOptions.STRICT);

    assertThat(read.warnings()).isEmpty();
    assertSame(read.collection(), written);
  }

  @Test
  void writingWhatWasReadGivesTheSameBytes() throws Exception {
    byte[] bytes = TestCollections.bytes(TestCollections.full());

    DlsFile read = read(bytes, DlsReadOptions.STRICT);

    assertThat(TestCollections.bytes(read.collection())).isEqualTo(bytes);
  }

  @Test
  void aFileOnDiskIsReadThroughItsMapping(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("full.dls");
    DlsWriter.write(TestCollections.full(), file);

    DlsFile read = DlsReader.read(file);

    assertThat(read.collection().waves().get(0).samples().bytes().isDirect()).isTrue();
    assertThat(read.collection().instruments()).hasSize(2);
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOldOneAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("old.dls");
    Files.writeString(file, "old");

    assertThatThrownBy(() -> DlsWriter.write(unlinked(), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("region 0 of instrument \"Lost\": wave link 4 outside pool of 0 waves");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryContaining(file::equals);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private static DlsCollection unlinked() {
    DlsRegion region =
        new DlsRegion(0, 127, 0, 127, false, 0, 0, WaveLink.mono(4), Optional.empty(), List.of());
    return new DlsCollection(
        List.of(
            new DlsInstrument(
                Patch.melodic(0),
                List.of(region),
                List.of(),
                DlsInfo.named("Lost"),
                Optional.empty())),
        List.of(),
        DlsInfo.EMPTY,
        Optional.empty(),
        0);
  }

  private static DlsFile read(byte[] bytes, DlsReadOptions options) throws DlsFormatException {
    return DlsReader.read(ByteBuffer.wrap(bytes), "test.dls", options);
  }

  static void assertSame(DlsCollection read, DlsCollection written) {
    assertThat(read.instruments()).isEqualTo(written.instruments());
    assertThat(read)
        .usingRecursiveComparison()
        .withEqualsForType(RoundTripTest::sameSound, WaveData.class)
        .withEqualsForType(CarriedChunk::equals, CarriedChunk.class)
        .isEqualTo(written);
  }

  private static boolean sameSound(WaveData a, WaveData b) {
    return a.encoding() == b.encoding() && a.bytes().equals(b.bytes());
  }
}
