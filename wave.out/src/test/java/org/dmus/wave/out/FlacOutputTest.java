package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is true of every output is true of FLAC, and its beginning is patched. */
class FlacOutputTest {
  private static final WaveFormat FORMAT = new WaveFormat(44_100, 2, Encoding.PCM_16);
  private static final float[][] SECOND = new float[2][44_100];
  private static final int FRAMES_AT = 18;
  private static final int MD5_AT = 26;

  @TempDir Path directory;

  private WaveOutput open(Path file) throws IOException {
    return new FlacOutputProvider().open(file.toString(), FORMAT);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aFileSaysHowManyFramesItHolds() throws IOException {
    Path file = directory.resolve("a.flac");
    try (WaveOutput out = open(file)) {
      out.write(SECOND, 44_100);
      out.write(SECOND, 100);
      assertThat(names()).containsExactly("a.flac.part");
    }
    assertThat(names()).containsExactly("a.flac");
    assertThat(frames(Files.readAllBytes(file))).isEqualTo(44_200);
  }

  @Test
  void moreThanTwoChannelsAreRefusedAndNothingIsWritten() throws IOException {
    WaveFormat stems = new WaveFormat(44_100, 32, Encoding.PCM_16);
    String file = directory.resolve("a.flac").toString();
    assertThatThrownBy(() -> new FlacOutputProvider().open(file, stems))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(
            "32 channels in one file; this type takes 2, wav and raw take them all");
    assertThat(names()).isEmpty();
  }

  @Test
  void aPipeSaysThatItDoesNotKnow() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WaveOutput out = new FileOutput("pipe", FORMAT, FlacCoding::begin, Pipe.to(bytes))) {
      out.write(SECOND, 44_100);
    }
    assertThat(bytes.toByteArray()).startsWith('f', 'L', 'a', 'C');
    assertThat(frames(bytes.toByteArray())).isZero();
    assertThat(ByteBuffer.wrap(bytes.toByteArray()).getLong(MD5_AT)).isZero();
  }

  private static long frames(byte[] file) {
    return ByteBuffer.wrap(file).getLong(FRAMES_AT) & 0xF_FFFF_FFFFL;
  }

  @Test
  void givingUpLeavesNothing() throws IOException {
    WaveOutput out = open(directory.resolve("a.flac"));
    out.write(SECOND, 44_100);
    out.abort();
    assertThat(names()).isEmpty();
  }

  @Test
  void floatsAreRefusedAndLeaveNothing() throws IOException {
    WaveFormat floats = new WaveFormat(44_100, 2, Encoding.FLOAT_32);
    String file = directory.resolve("a.flac").toString();
    assertThatThrownBy(() -> new FlacOutputProvider().open(file, floats))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": FLAC has no floating point; choose 16 or 24 bits");
    assertThat(names()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsOneSentence() {
    assertThatThrownBy(() -> open(Path.of("/dev/full")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("/dev/full: cannot write: No space left on device");
  }
}
