package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dmus.dls.riff.FourCc;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits on memory and handles that hold for every file. */
class ReaderLimitsTest {
  private static final int REJECTS = 10_000;
  private static final int EMPTY_WAVES = 50_000;

  @Test
  void aFileThatUnfoldsToManyTimesItsSizeIsRefused() {
    FileBuilder file = new FileBuilder();
    file.instrumentInfo = () -> tinyTexts(file, 100_000);

    assertThatThrownBy(() -> DlsReader.read(ByteBuffer.wrap(file.bytes()), "bomb.dls"))
        .isInstanceOf(DlsFormatException.class)
        .hasMessageContaining("unfolds to more than 3 times its size");
  }

  @Test
  void aPoolOfEmptyWavesIsNoBomb() throws Exception {
    DlsCollection full = TestCollections.full();
    List<DlsWave> waves =
        Collections.nCopies(EMPTY_WAVES, TestCollections.wave(WaveData.Encoding.PCM_16, 0));
    DlsCollection empty =
        new DlsCollection(List.of(), waves, DlsInfo.EMPTY, full.id(), full.version());

    DlsFile read = DlsReader.read(ByteBuffer.wrap(TestCollections.bytes(empty)), "empty.dls");

    assertThat(read.collection().waves()).hasSize(EMPTY_WAVES);
  }

  @Test
  void tenThousandRejectsLeaveNoHandle(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean);
    byte[] whole = new FileBuilder().bytes();
    Path cut = Files.write(folder.resolve("cut.dls"), Arrays.copyOf(whole, whole.length - 1));
    long before = openHandles();

    for (int i = 0; i < REJECTS; i++) {
      assertThatThrownBy(() -> DlsReader.read(cut)).isInstanceOf(DlsFormatException.class);
    }

    assertThat(openHandles() - before).isLessThan(REJECTS / 100);
  }

  private static void tinyTexts(FileBuilder file, int count) {
    file.out()
        .list(
            FourCc.INFO,
            () -> {
              for (int i = 0; i < count; i++) {
                file.out().chunk(0x41414141 + i % 16 + (i / 16 % 16 << 8), () -> {});
              }
            });
  }

  private static long openHandles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
