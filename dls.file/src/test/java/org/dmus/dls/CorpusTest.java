package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads files made by others; runs where system property {@code dmus.corpus} names their folder.
 */
@EnabledIfSystemProperty(named = "dmus.corpus", matches = ".+")
class CorpusTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** A line of the manifest: a file, what is wrong with it, and what is expected of a reader. */
  record Malformed(Path file, String fault, String expected) {
    static Malformed of(Path folder, String line) {
      String[] columns = line.split("\t", -1);
      return new Malformed(folder.resolve(columns[0]), columns[3], columns[4]);
    }

    @Override
    public String toString() {
      return file.getFileName() + ": " + fault + ": " + expected;
    }
  }

  static List<Malformed> malformed() throws IOException {
    Path folder = corpus().resolve("malformed");
    try (Stream<String> lines = Files.lines(folder.resolve("MANIFEST.tsv"))) {
      return lines
          .filter(line -> isBank(line.split("\t", 2)[0]))
          .map(line -> Malformed.of(folder, line))
          .toList();
    }
  }

  static List<Path> banks() throws IOException {
    try (Stream<Path> files = Files.list(corpus().resolve("banks"))) {
      return files.filter(file -> isBank(file.toString())).toList();
    }
  }

  /** Without one of 50,000 waves, for which the comparison takes minutes. */
  static List<Path> accepted() throws IOException {
    return everything().stream()
        .filter(file -> catchThrowable(() -> DlsReader.read(file)) == null)
        .filter(file -> !file.endsWith("waves-50k.dls"))
        .toList();
  }

  private static boolean isBank(String name) {
    return name.endsWith(".dls") || name.endsWith(".sf2");
  }

  static List<Path> everything() throws IOException {
    try (Stream<Path> files = Files.walk(corpus().resolve("malformed"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedFileIsJudgedAsTheManifestExpects(Malformed malformed) {
    Throwable thrown =
        Assertions.assertTimeout(
            LIMIT, () -> catchThrowable(() -> DlsReader.read(malformed.file())));

    boolean mayAccept = malformed.expected().contains("ACCEPT");
    boolean mayReject = malformed.expected().contains("REJECT");
    assertThat(thrown == null ? mayAccept : mayReject).as("%s", thrown).isTrue();
    assertDeclared(thrown);
  }

  @ParameterizedTest
  @MethodSource("banks")
  void aBankByOthersIsReadWithoutWarning(Path file) throws IOException {
    assertThat(DlsReader.read(file).warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void noFileEscapesTheDeclaredException(Path file) {
    Throwable thrown =
        Assertions.assertTimeout(LIMIT, () -> catchThrowable(() -> DlsReader.read(file)));

    assertDeclared(thrown);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void whatIsAcceptedReadsBackAsItIsWritten(Path file) throws IOException {
    DlsCollection accepted = DlsConversion.of(DlsReader.read(file).collection()).collection();
    byte[] written = TestCollections.bytes(accepted);

    RoundTripTest.assertSame(
        DlsReader.read(ByteBuffer.wrap(written), "again.dls").collection(), accepted);
  }

  private static void assertDeclared(Throwable thrown) {
    assertThat(thrown)
        .satisfiesAnyOf(
            nothing -> assertThat(nothing).isNull(),
            declared -> assertThat(declared).isInstanceOf(DlsFormatException.class));
  }

  private static Path corpus() {
    return Path.of(System.getProperty("dmus.corpus"));
  }
}
