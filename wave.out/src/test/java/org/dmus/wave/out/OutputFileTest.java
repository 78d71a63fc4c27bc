package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  private static final WaveFormat FORMAT = new WaveFormat(44_100, 2, Encoding.PCM_16);
  private static final float[][] SECOND = new float[2][44_100];

  @TempDir Path directory;

  @Test
  void nothingBearsTheNameBeforeTheEnd() throws IOException {
    Path file = directory.resolve("song.wav");
    try (WaveOutput out = open(file)) {
      out.write(SECOND, 44_100);
      assertThat(file).doesNotExist();
    }
    assertThat(names()).containsExactly("song.wav");
  }

  @Test
  void anOlderFileStaysUntilTheNewOneIsComplete() throws IOException {
    Path file = Files.writeString(directory.resolve("song.wav"), "old");
    try (WaveOutput out = open(file)) {
      out.write(SECOND, 44_100);
      assertThat(file).hasContent("old");
    }
    assertThat(file).hasSize(80 + 44_100 * 4);
  }

  @Test
  void abortLeavesNothing() throws IOException {
    WaveOutput out = open(directory.resolve("song.wav"));
    out.write(SECOND, 44_100);
    out.abort();
    assertThat(names()).isEmpty();
    out.close();
    assertThat(names()).isEmpty();
  }

  @Test
  void abortAfterCloseKeepsTheFile() throws IOException {
    WaveOutput out = open(directory.resolve("song.wav"));
    out.close();
    out.abort();
    out.close();
    assertThat(names()).containsExactly("song.wav");
  }

  @Test
  void whatIsNotCompleteIsNamedAfterWhatItIsToBecome() throws IOException {
    WaveOutput out = open(directory.resolve("song.wav"));
    assertThat(names()).containsExactly("song.wav.part");
    out.abort();
  }

  @Test
  void aSecondOutputOfTheSameNameIsRefusedUntilTheFirstHasEnded() throws IOException {
    Path file = directory.resolve("song.wav");
    try (WaveOutput first = open(file)) {
      first.write(SECOND, 44_100);
      assertThatThrownBy(() -> open(file))
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith(
              "song.wav: is being written already; wait until that ends, or name another file");
    }
    assertThat(file).as("the first is whole").hasSize(80 + 44_100 * 4);
    open(file).close();
    assertThat(file).hasSize(80);
  }

  @Test
  void theRestOfACrashIsReplaced() throws IOException {
    Files.write(directory.resolve("song.wav.part"), new byte[100_000]);
    open(directory.resolve("song.wav")).close();
    assertThat(names()).containsExactly("song.wav");
    assertThat(directory.resolve("song.wav")).hasSize(80);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aLinkInTheWayIsNotFollowed() throws IOException {
    Path precious = Files.writeString(directory.resolve("precious"), "text");
    Files.createSymbolicLink(directory.resolve("song.wav.part"), precious);
    assertThatThrownBy(() -> open(directory.resolve("song.wav")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("song.wav.part: is in the way and cannot be replaced; remove it");
    assertThat(precious).hasContent("text");
  }

  @Test
  void aFileThatCannotGetItsNameIsRemoved() throws IOException {
    Path file = directory.resolve("song.wav");
    WaveOutput out = open(file);
    Files.createDirectories(file.resolve("in the way"));
    assertThatThrownBy(out::close)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("song.wav: cannot write");
    assertThat(names()).containsExactly("song.wav");
  }

  @Test
  void aMissingDirectoryIsNamed() {
    assertThatThrownBy(() -> open(directory.resolve("no/song.wav")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(
            "song.wav: its directory does not exist; create "
                + directory.resolve("no").toAbsolutePath()
                + " first");
  }

  @Test
  void aDirectoryIsNotAnOutput() {
    assertThatThrownBy(() -> open(directory))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(": is a directory; name a file in it");
  }

  @Test
  void anImpossibleNameIsRefused() {
    assertThatThrownBy(() -> new WavOutputProvider().open("a\0b", FORMAT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a file name");
    assertThatThrownBy(() -> new WavOutputProvider().open("", FORMAT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no output named");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aWriteProtectedDirectoryIsRefused() throws IOException {
    Path closed = Files.createDirectory(directory.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(closed), "root may write everywhere");
    assertThatThrownBy(() -> open(closed.resolve("song.wav")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("song.wav: cannot write to its directory");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aWriteProtectedFileIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("song.wav"), "precious");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeTrue(!Files.isWritable(file), "root may write everything");
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("song.wav: exists and is write-protected");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFileIsAsReadableAsAnyOther() throws IOException {
    Path other = Files.createFile(directory.resolve("other"));
    Path file = directory.resolve("song.wav");
    open(file).close();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aSymbolicLinkIsFollowed() throws IOException {
    Path file = Files.writeString(directory.resolve("song.wav"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.wav"), file);
    open(link).close();
    assertThat(link).isSymbolicLink();
    assertThat(file).hasSize(80);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenAsItIs() throws IOException {
    try (WaveOutput out = open(Path.of("/dev/null"))) {
      out.write(SECOND, 44_100);
    }
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsOneSentence() {
    assertThatThrownBy(() -> open(Path.of("/dev/full")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "/dev/full: cannot write: No space left on device; make room or choose another place");
  }

  private WaveOutput open(Path file) throws IOException {
    return new WavOutputProvider().open(file.toString(), FORMAT);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
