package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip that users download: what is in it, and that it runs where it was unpacked. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallationIT {
  private static final String SERVING = "dmus: serving;";

  @TempDir private static Path folder;
  private static Unzipped dmus;
  private int outputs;

  @BeforeAll
  static void unpack() throws IOException {
    dmus = Unzipped.into(folder);
  }

  @Test
  @Order(1)
  void itHasTheFoldersThatTheDocumentationNames() throws IOException {
    try (Stream<Path> entries = Files.list(dmus.home())) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "bin",
              "bundle",
              "conf",
              "deploy",
              "banks",
              "captures",
              "log",
              "lib",
              "tck",
              "bnd-template",
              "legal",
              "docs",
              "demo",
              "README.md",
              "CHANGELOG.md");
    }
    for (String readme : List.of("deploy", "banks", "captures", "log")) {
      assertThat(dmus.home().resolve(readme).resolve("README.txt")).isNotEmptyFile();
    }
    assertThat(dmus.home().resolve("conf/config.properties")).isNotEmptyFile();
  }

  @Test
  @Order(2)
  void oneShotCommandsLeaveNothingBehind() throws Exception {
    assertThat(dmus.run("list", "ports").output()).contains("synth").contains("uart");
    Unzipped.Ended status = dmus.run("shell", "-c", "status");
    assertThat(status.code()).as(status.output()).isZero();
    assertThat(dmus.home().resolve("data")).doesNotExist();
  }

  @Test
  @Order(2)
  void itStartsWhereDigitsAreOthersAndNamesAFileWhereTheLocaleIsNotInstalled() throws Exception {
    ProcessBuilder render = dmus.command(output());
    String script = render.command().get(0);
    render.command("sh", "-c", "exec \"$0\" render \"$(printf '\\304\\260.mid')\"", script);
    render.environment().put("JAVA_TOOL_OPTIONS", "-Duser.language=fa -Duser.country=IR");
    render.environment().put("LC_ALL", "xx_XX.UTF-8");
    Unzipped.Ended ended = dmus.end(render);
    assertThat(ended.output()).contains("dmus: \u0130.mid: no such file");
    assertThat(ended.code()).isEqualTo(3);
  }

  @Test
  @Order(3)
  void aServerEndsCleanlyByTermAndItsLogSaysWhatItDid() throws Exception {
    Process server = serve();
    assertThat(dmus.home().resolve("data/felix-cache")).isDirectory();
    Unzipped.awaitText(log(), "[synth] live");
    assertThat(terminated(server)).isZero();
    assertThat(log()).content().contains("org.dmus.port.impl started").contains("stopped");
  }

  @Test
  @Order(4)
  void bundlesKeepTheirIdsAndASecondProcessHasAStorageOfItsOwn() throws Exception {
    List<String> before = bundleFolders();
    Process server = serve();
    Unzipped.Ended second = dmus.run("shell");
    assertThat(second.code()).as(second.output()).isZero();
    assertThat(second.output()).containsOnlyOnce("is in use by process " + server.pid());
    assertThat(dmus.run("shell", "-c", "set synth gain=0.4").output())
        .contains("for this console only")
        .doesNotContain("kept, also over a restart");
    assertThat(terminated(server)).isZero();
    assertThat(bundleFolders()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aStorageThatAKillDamagedIsRepairedWithALine() throws Exception {
    Process server = serve();
    server.destroyForcibly().waitFor();
    Path bundle = dmus.home().resolve("data/felix-cache/bundle5");
    Path jar;
    try (Stream<Path> files = Files.walk(bundle)) {
      jar = files.filter(file -> file.endsWith("bundle.jar")).findFirst().orElseThrow();
    }
    Files.write(jar, new byte[100], StandardOpenOption.TRUNCATE_EXISTING);
    Path output = output();
    server = dmus.start(output, "serve");
    Unzipped.awaitText(output, SERVING);
    assertThat(output).content().containsOnlyOnce("configurations are kept");
    assertThat(terminated(server)).isZero();
    output = output();
    server = dmus.start(output, "serve");
    Unzipped.awaitText(output, SERVING);
    assertThat(output).content().doesNotContain("damaged");
    assertThat(terminated(server)).isZero();
  }

  @Test
  @Order(6)
  void anotherFolderCanBeNamedForWhatIsWritten() throws Exception {
    Path output = output();
    Path elsewhere = folder.resolve("else where");
    Process server = dmus.start(output, "serve", "--data", elsewhere.toString());
    Unzipped.awaitText(output, SERVING);
    assertThat(output).content().contains(elsewhere.resolve("deploy").toString());
    assertThat(terminated(server)).isZero();
    assertThat(elsewhere.resolve("data/felix-cache")).isDirectory();
  }

  private Process serve() throws IOException {
    Path output = output();
    Process server = dmus.start(output, "serve");
    Unzipped.awaitText(output, SERVING);
    return server;
  }

  private Path output() {
    return folder.resolve("serve-" + System.nanoTime() + "-" + outputs++ + ".txt");
  }

  private static int terminated(Process server) throws InterruptedException {
    server.destroy();
    boolean ended = server.waitFor(20, TimeUnit.SECONDS);
    server.destroyForcibly().waitFor();
    assertThat(ended).as("the server ends by SIGTERM").isTrue();
    return server.exitValue();
  }

  private static Path log() {
    return dmus.home().resolve("log/dmus.log");
  }

  private static List<String> bundleFolders() throws IOException {
    try (Stream<Path> files = Files.list(dmus.home().resolve("data/felix-cache"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
