package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DmusCommandTest {
  private final Desk desk = new Desk(Path.of(""));

  @Test
  void whatStandardOutputDoesNotTakeIsAFailureUnlessItsReaderHasHadEnough() {
    assertThat(runWithoutOutput(false)).isEqualTo(1);
    assertThat(desk.screen.err()).startsWith("dmus: standard output: it takes no more");
    assertThat(runWithoutOutput(true)).isZero();
  }

  private int runWithoutOutput(boolean isPipe) {
    PrintStream closed = new PrintStream(OutputStream.nullOutputStream());
    closed.close();
    Terminal of = desk.screen.terminal;
    Terminal terminal = new Terminal(of.in(), closed, of.err(), isPipe, false, false, 80);
    CommandContext context = new CommandContext(desk, terminal, Map.of(), Path.of(""));
    return DmusCommand.run(context, new String[] {"--version"});
  }

  @Test
  void helpNamesEveryCommandAndEveryExitCode() {
    assertThat(desk.run("--help")).isZero();
    assertThat(desk.screen.out().lines().map(String::strip))
        .contains(
            "Usage: dmus [-hlV] [--debug] [--data=DIR] COMMAND",
            "render           Renders songs to sound files, faster than real time.",
            "list, ls, enum   Lists what there is.",
            "0     done",
            "7     some files of a batch failed",
            "130   interrupted");
    assertThat(desk.screen.err()).isEmpty();
  }

  @Test
  void helpOfEveryCommandFitsTheTerminalAndHasAnExampleOrIsShort() {
    for (String command :
        List.of(
            "render",
            "play",
            "capture",
            "cable",
            "list",
            "bank",
            "roll",
            "wave",
            "spectrum",
            "shell",
            "serve",
            "deploy",
            "undeploy",
            "tck",
            "doctor",
            "report")) {
      Desk fresh = new Desk(Path.of(""));
      assertThat(fresh.run(command, "--help")).isZero();
      assertThat(fresh.screen.out().lines()).allMatch(line -> line.length() <= 80);
      assertThat(fresh.screen.out()).contains("-h, --help");
      assertThat(description(fresh.screen.out()))
          .noneMatch(line -> line.length() < 15 && !line.endsWith("."));
    }
  }

  /** A line of the description that is too long is cut, and leaves a stump before the next. */
  private static List<String> description(String help) {
    return help.lines()
        .dropWhile(line -> line.startsWith("Usage") || line.startsWith(" "))
        .takeWhile(line -> !line.startsWith(" ") && !line.isBlank())
        .toList();
  }

  @Test
  void helpIsACommandToo() {
    assertThat(desk.run("help", "render")).isZero();
    assertThat(desk.screen.out()).startsWith("Usage: dmus render");
    assertThat(DmusCommand.helpOnly(new String[] {"help"})).isZero();
  }

  @ParameterizedTest
  @CsvSource({"rollback, did you mean roll?", "stop, all commands:", "banks, did you mean bank?"})
  void whatIsNoCommandIsToldSoAndWhereTheConsoleHasIt(String word, String hint) {
    assertThat(desk.run(word)).isEqualTo(2);
    assertThat(desk.screen.err())
        .startsWith("dmus: " + word + ": no such command")
        .contains("hint: " + hint)
        .contains("dmus shell -c " + word);
  }

  @Test
  void whatCanBeListedIsToldInTheWordsThatAreTyped() {
    assertThat(desk.run("list", "prots")).isEqualTo(2);
    assertThat(desk.screen.err())
        .contains("'prots' is not one of ports, miniports, pins, links, banks");
  }

  @Test
  void versionComesFromTheBuild() {
    assertThat(desk.run("--version")).isZero();
    assertThat(desk.screen.out()).matches("dmus [0-9]+\\.[0-9]+\\.[0-9]+\\S* \\(Java .*\\)\\R");
  }

  @ParameterizedTest
  @CsvSource({
    "rendr, did you mean render",
    "--versoin, did you mean --version?",
    "capture --devic x, did you mean --device",
    "render, dmus render --help",
    "render a --bits 17, dmus render --help",
    "list prots, dmus list --help",
    "'', dmus --help"
  })
  void wrongUsageIsOneLineAndAHintAndExitsWithTwo(String line, String hint) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    assertThat(desk.run(args)).isEqualTo(2);
    List<String> printed = desk.screen.err().lines().toList();
    assertThat(printed).hasSize(2);
    assertThat(printed.get(0)).startsWith("dmus: ");
    assertThat(printed.get(1)).startsWith("hint: " + hint);
    assertThat(desk.screen.out()).isEmpty();
  }

  @Test
  void commandsAreFoundInAnyCase() {
    assertThat(desk.run("RENDER", "--help")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"render song.mid", "play song.mid", "capture", "list", "bank"})
  void aServiceThatIsNotRunningIsNamedWithItsBundle(String line, @TempDir Path directory)
      throws IOException {
    Songs.good(directory, "song.mid");
    Desk empty = new Desk(directory);
    assertThat(empty.run(line.split(" "))).isEqualTo(1);
    assertThat(empty.screen.err())
        .contains("no such service is running")
        .contains("hint: look at bundle org.dmus.port.");
  }

  @Test
  void helpNeedsNoOtherBundleThanThisAndPicocli() throws Exception {
    URL[] flat = {
      location(DmusCommand.class), location(CommandLine.class),
    };
    try (URLClassLoader loader = new URLClassLoader(flat, ClassLoader.getPlatformClassLoader())) {
      Class<?> command = loader.loadClass("org.dmus.cli.DmusCommand");
      Object code =
          command
              .getMethod("helpOnly", String[].class)
              .invoke(null, (Object) new String[] {"list", "ports"});
      assertThat(code).isEqualTo(-1);
    }
  }

  private static URL location(Class<?> type) throws Exception {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toURI()
        .toURL();
  }
}
