package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dmus.itest.exam.ShippedBundles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files in {@code conf/} of an installation that runs: taken as they come, change and go. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfigurationFilesIT {
  private static final String SECOND = "org.dmus.miniport.synth-second.cfg";

  @TempDir private static Path folder;
  private static Unzipped dmus;
  private static Process server;
  private static Path conf;

  @BeforeAll
  static void serve() throws Exception {
    dmus = Unzipped.into(folder);
    conf = dmus.home().resolve("conf");
    Files.writeString(conf.resolve("org.dmus.early-bird.cfg"), "name = \\u1q23\n");
    assertThat(dmus.run("list", "ports").output()).doesNotContain("Exception");
    Path output = folder.resolve("output");
    server = dmus.start(output, "serve");
    Unzipped.awaitText(output, "serving");
    assertThat(output).content().hasLineCount(1);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    boolean ended = server.waitFor(20, TimeUnit.SECONDS);
    server.destroyForcibly().waitFor();
    assertThat(ended).isTrue();
  }

  @Test
  @Order(1)
  void aFileThatWasBadAtTheStartIsALineOfTheLog() throws IOException {
    Unzipped.awaitText(log(), "org.dmus.early-bird.cfg");
    assertThat(told("org.dmus.early-bird.cfg")).singleElement().asString().contains("1q23");
    Files.delete(conf.resolve("org.dmus.early-bird.cfg"));
  }

  @Test
  @Order(2)
  void theExamplesAreTakenAndNothingIsWrongWithThem() throws IOException {
    try (Stream<Path> examples = Files.list(conf.resolve("examples"))) {
      for (Path each : examples.filter(file -> file.toString().endsWith(".cfg")).toList()) {
        Files.copy(each, conf.resolve(each.getFileName()));
      }
    }
    Unzipped.awaitText(log(), "[second] live");
    Unzipped.awaitText(log(), "[keyboard] live");
    assertThat(Stream.of("WARN", "ERROR").flatMap(ConfigurationFilesIT::told))
        .allMatch(line -> line.contains("early-bird"));
  }

  @Test
  @Order(3)
  void aValueOutOfRangeIsOneLineWithFileReasonAndWhatStays() throws IOException {
    write(SECOND, "name = second\ngain = 99\n");
    assertTold(SECOND, "gain: 99.0 is outside 0.0..10.0", "the old settings stay");
  }

  @Test
  @Order(4)
  void anUnknownKeyIsOneLineWithThoseThatThereAre() throws IOException {
    write(SECOND, "name = second\ngian = 0.5\n");
    assertTold(SECOND, "nobody reads setting gian", "gain");
  }

  @Test
  @Order(5)
  void aBadLineIsOneLineWithFileAndReason() throws IOException {
    write(SECOND, "name = second\ngain = \\u00zz\n");
    assertTold(SECOND, "Unable to parse unicode value: 00zz", "");
  }

  @Test
  @Order(6)
  void aNameThatNobodyReadsIsOneLineWithWhatWasMeant() throws IOException {
    write("org.dmus.minport.uart-x.cfg", "name = x\n");
    assertTold(
        "org.dmus.minport.uart-x.cfg",
        "nobody reads org.dmus.minport.uart",
        "did you mean org.dmus.miniport.uart?");
    write("org.dmus.bank.cfg", "bonk = x\n");
    assertTold("org.dmus.bank.cfg", "nobody reads setting bonk", "did you mean bank?");
  }

  @Test
  @Order(7)
  void aFileThatGoesTakesItsPortWithIt() throws IOException {
    Files.delete(conf.resolve(SECOND));
    Unzipped.awaitText(log(), "second: its configuration is gone");
  }

  @Test
  @Order(8)
  void fileInstallInstallsNoBundlesAndIsQuiet() throws IOException {
    Path jar = ShippedBundles.named("org.dmus.mxf.filters");
    Files.copy(jar, conf.resolve("another.jar"));
    write("org.dmus.connection-last.cfg", "name = last\nform = capture\n");
    assertTold("org.dmus.connection-last.cfg", "nobody reads setting form", "from");
    assertThat(told("another.jar")).isEmpty();
    assertThat(told("org.apache.felix.fileinstall"))
        .allMatch(line -> line.endsWith("started") || line.contains("Failed to"));
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(conf.resolve(name), text);
  }

  private static void assertTold(String file, String reason, String cure) throws IOException {
    Unzipped.awaitText(log(), reason);
    assertThat(told(reason))
        .singleElement()
        .asString()
        .contains(conf.resolve(file).toString(), reason, cure);
  }

  private static Stream<String> told(String text) {
    return Unzipped.read(log()).lines().filter(line -> line.contains(text));
  }

  private static Path log() {
    return dmus.home().resolve("log/dmus.log");
  }
}
