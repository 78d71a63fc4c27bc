package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code dmus} and {@code dmus.cmd} give Java the same options: the one is run, with a Java that
 * tells, the other read.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptsTest {
  private static final Path SCRIPTS = Path.of("").toAbsolutePath().getParent();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "17, render", "17, play", "17, capture", "17, spectrum", "17, shell", "17, serve", "17, list",
        "17, ''",
    "25, render", "25, play", "25, capture", "25, spectrum", "25, shell", "25, serve", "25, list",
        "25, roll"
  })
  void bothScriptsChooseTheSameOptions(int java, String command) throws Exception {
    List<String> unix = optionsOfTheShellScript(java, command);

    assertThat(unix).contains("-XX:+UseSerialGC");
    assertThat(optionsOfTheBatchFile(java, command)).containsExactlyInAnyOrderElementsOf(unix);
  }

  private List<String> optionsOfTheShellScript(int java, String command) throws Exception {
    Path script = folder.resolve("bin/dmus");
    Files.createDirectories(script.getParent());
    Files.copy(SCRIPTS.resolve("dmus"), script);
    Files.createDirectories(folder.resolve("lib"));
    Files.createFile(folder.resolve("lib/org.dmus.port.launch.jar"));
    Path told = folder.resolve("told");
    Path teller = folder.resolve("jdk/bin/java");
    Files.createDirectories(teller.getParent());
    Files.writeString(teller, "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + told + "'\n");
    assertThat(teller.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + java + ".0.1\"\n");

    ProcessBuilder start = new ProcessBuilder("sh", script.toString(), command);
    start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    start.environment().put("XDG_CACHE_HOME", "/dev/null"); // no archive of classes
    Path output = folder.resolve("output");
    start.redirectErrorStream(true).redirectOutput(output.toFile());
    assertThat(start.start().waitFor()).as(Files.readString(output)).isZero();
    return options(Files.readAllLines(told).stream());
  }

  private static List<String> optionsOfTheBatchFile(int java, String command) throws IOException {
    String batch =
        Files.readString(SCRIPTS.resolve("dmus.cmd")).replace("^\r\n", "").replace("\r\n", "\n");
    Matcher start = Pattern.compile("(?m)^\"%java%\" (.*-jar .*) %\\*$").matcher(batch);
    assertThat(start.find()).isTrue();
    Matcher commands =
        Pattern.compile("for %%C in \\((.*)\\) do if \"%~1\"==\"%%C\"").matcher(batch);
    assertThat(commands.find()).isTrue();
    boolean optimised = List.of(commands.group(1).split(" ")).contains(command);
    String line =
        start
            .group(1)
            .replace("%compile%", values(batch, optimised ? "optimised" : "compile").get(0))
            .replace("%allow%", values(batch, "allow").get(java < 24 ? 1 : 0));
    return options(Arrays.stream(line.split(" ")));
  }

  /** What a variable is set to, in the order of the file. */
  private static List<String> values(String batch, String variable) {
    Matcher set = Pattern.compile("set \"" + variable + "=([^\"]*)\"").matcher(batch);
    List<String> values = new ArrayList<>();
    while (set.find()) {
      values.add(set.group(1));
    }
    return values;
  }

  /**
   * Options of the virtual machine, without what differs by the system: places and the class path.
   */
  private static List<String> options(Stream<String> arguments) {
    return arguments
        .filter(argument -> argument.startsWith("-X") || argument.startsWith("--"))
        .toList();
  }
}
