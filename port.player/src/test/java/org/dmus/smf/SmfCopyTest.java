package org.dmus.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmfCopyTest {
  private static final String END = "00 FF2F00";

  @TempDir Path folder;

  private byte[] copied(byte[] file, boolean runningStatus) throws IOException {
    Path to = folder.resolve("copy.mid");
    SmfCopy.write(Smf.read(file), to, runningStatus);
    return Files.readAllBytes(to);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aFileOfEveryFormatComesBackByteForByte(int format) throws Exception {
    String track = "00 FF0104 AB00FF41 00 903C40 60 803C40 8100" + END.substring(2);
    byte[] file = Smf.file(format, 96, format == 0 ? new String[] {track} : two(track));
    assertThat(copied(file, false)).isEqualTo(file);
  }

  private static String[] two(String track) {
    return new String[] {track, "00 C005 00 B00700" + END};
  }

  @Test
  void runningStatusComesBackByteForByteWhereItWasUsedThroughout() throws Exception {
    byte[] file = Smf.file(0, 96, "00 903C40 10 3C00 00 F00343 12F7 00 903C40" + END);
    assertThat(copied(file, true)).isEqualTo(file);
  }

  @Test
  void unfinishedPacketsEscapesAndUnknownMetaEventsAreKept() throws Exception {
    byte[] file =
        Smf.file(
            1, 0xE728, "00 F0024312 05 F7020AF7 00 F701F8 00 FF7F0441000102 00 FF600100" + END);
    assertThat(copied(file, false)).isEqualTo(file);
  }

  @Test
  void aTrackWithoutItsEndGetsOne() throws Exception {
    assertThat(copied(Smf.file(0, 96, "00 903C40"), false))
        .isEqualTo(Smf.file(0, 96, "00 903C40" + END));
  }

  @Test
  void tracksThatFormat0ShouldNotHaveAreTracksOfFormat1() throws Exception {
    byte[] file = Smf.file(0, 96, "00 903C40" + END, "00 913C40" + END);
    assertThat(copied(file, false))
        .isEqualTo(Smf.file(1, 96, "00 903C40" + END, "00 913C40" + END));
  }
}
