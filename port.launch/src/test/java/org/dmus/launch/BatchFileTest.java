package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code dmus.cmd} in the cmd of Wine, with a small Java that tells what it was given. Skipped
 * where there is no Wine or MinGW.
 */
@EnabledOnOs(OS.LINUX)
class BatchFileTest {
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final int OF_JAVA = 7;
  private static final int NO_JAVA = 1;

  @TempDir private static Path folder;
  private static Path installation;
  private static Path java;

  @BeforeAll
  static void install() throws Exception {
    assumeTrue(isThere("wine") && isThere(COMPILER), "Wine and MinGW are there");
    installation = Files.createDirectories(folder.resolve("Program Files (x86)/D & M! u^s/dmus"));
    Files.createDirectories(installation.resolve("bin"));
    Files.copy(Path.of("../dmus.cmd"), installation.resolve("bin/dmus.cmd"));
    Files.createFile(
        Files.createDirectories(installation.resolve("lib")).resolve("org.dmus.port.launch.jar"));
    java = folder.resolve("Ja va & (Co)!");
    Files.createDirectories(java.resolve("bin"));
    Path source = folder.resolve("java.c");
    try (InputStream in = BatchFileTest.class.getResourceAsStream("/windows/java.c")) {
      Files.copy(in, source);
    }
    assertThat(run(COMPILER, "-o", java.resolve("bin/java.exe").toString(), source.toString()))
        .isZero();
    Files.writeString(folder.resolve("warm.cmd"), "@exit /b 0\r\n");
    assertThat(run("wine", "cmd", "/c", "warm.cmd")).isZero();
  }

  @AfterAll
  static void end() throws Exception {
    if (java != null) {
      run("wineserver", "-k");
      run("wineserver", "-w");
      run("rm", "-r", "prefix"); // it has links to everywhere, of which JUnit would warn
    }
  }

  @BeforeEach
  void forget() throws IOException {
    Files.deleteIfExists(java.resolve("bin/java.args"));
  }

  @ParameterizedTest
  @CsvSource({"17, false", "21, false", "24, true", "25, true"})
  void asksForUnsafeWhereJavaKnowsIt(int version, boolean allowed) throws Exception {
    assertThat(dmus(version, windows(java), "render a.mid")).isEqualTo(OF_JAVA);

    assertThat(arguments().contains("--sun-misc-unsafe-memory-access=allow")).isEqualTo(allowed);
    assertThat(arguments()).contains("-XX:Tier4CompileThreshold=30000");
  }

  @Test
  void argumentsAndPlacesArriveWhole() throws Exception {
    String line = "list \"a & b!.mid\" x*.mid \"(x86)\" a,b;c=d \"\" \"C:\\x y\\\\\"";
    assertThat(dmus(17, windows(java), line)).isEqualTo(OF_JAVA);

    String home = windows(installation);
    assertThat(arguments())
        .contains("-XX:TieredStopAtLevel=1", "-Ddmus.home=" + home, "-Ddmus.data.default=" + home)
        .endsWith(
            home + "\\lib\\org.dmus.port.launch.jar",
            "list",
            "a & b!.mid",
            "x*.mid",
            "(x86)",
            "a,b;c=d",
            "",
            "C:\\x y\\");
  }

  @Test
  void quotesAroundJavaHomeDoNotHurt() throws Exception {
    assertThat(dmus(25, '"' + windows(java) + '"', "")).isEqualTo(OF_JAVA);

    assertThat(arguments()).endsWith(windows(installation) + "\\lib\\org.dmus.port.launch.jar");
  }

  @Test
  void anInstallationInTheRootOfADriveKnowsItsHome() throws Exception {
    Path drive = folder.resolve("prefix/dosdevices/q:");
    Files.createSymbolicLink(drive, installation);

    assertThat(start(17, windows(java), "Q:\\bin\\dmus.cmd", "list")).isEqualTo(OF_JAVA);
    assertThat(arguments()).contains("-Ddmus.home=Q:\\.", "-Ddmus.data.default=Q:\\.", "list");
  }

  @Test
  void anOldJavaOrNoneIsSaid() throws Exception {
    assertThat(dmus(11, windows(java), "list")).isEqualTo(NO_JAVA);
    assertThat(folder.resolve("output"))
        .content()
        .contains(
            "dmus: no Java found, or one that is too old: \"" + windows(java) + "\\bin\\java\"")
        .contains("hint: install a JDK 17 or newer, or set JAVA_HOME");

    assertThat(dmus(17, "Z:\\nowhere", "list")).isEqualTo(NO_JAVA);
    assertThat(folder.resolve("output")).content().contains("too old: \"java\"");
    assertThat(java.resolve("bin/java.args")).doesNotExist();
  }

  private static int dmus(int version, String javaHome, String line) throws Exception {
    return start(version, javaHome, windows(installation) + "\\bin\\dmus.cmd", line);
  }

  /**
   * Runs a line in a batch file of its own, as somebody types it: Wine and Java would quote it once
   * more.
   */
  private static int start(int version, String javaHome, String script, String line)
      throws Exception {
    Files.writeString(java.resolve("bin/java.version"), Integer.toString(version));
    Files.writeString(
        folder.resolve("line.cmd"), "@echo off\r\n\"%s\" %s\r\n".formatted(script, line));
    ProcessBuilder process = process("wine", "cmd", "/c", "line.cmd");
    process.environment().put("JAVA_HOME", javaHome);
    return process.start().waitFor();
  }

  private static List<String> arguments() throws IOException {
    return Files.readAllLines(java.resolve("bin/java.args"));
  }

  private static String windows(Path path) {
    return "Z:" + path.toString().replace('/', '\\');
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static int run(String... command) throws Exception {
    return process(command).start().waitFor();
  }

  private static ProcessBuilder process(String... command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().put("WINEPREFIX", folder.resolve("prefix").toString());
    process.environment().put("WINEDEBUG", "-all");
    process.redirectInput(new File("/dev/null")).redirectErrorStream(true);
    return process.redirectOutput(folder.resolve("output").toFile());
  }
}
