package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Commands that a developer types. */
final class Command {
  private static final Path STATISTICS = Path.of("/proc/self/stat");
  private static final int USER_TICKS_OF_ENDED_CHILDREN = 13; // behind the name, proc(5)
  private static final double TICKS_A_SECOND = 100;

  private Command() {}

  /**
   * Runs a command to its end, which must be a good one.
   *
   * @param folder where
   * @param command program and arguments
   * @return what it said
   */
  static String run(Path folder, String... command) throws IOException, InterruptedException {
    return run(folder, new ProcessBuilder(command));
  }

  /**
   * Runs a prepared command to its end, which must be a good one.
   *
   * @param folder where
   * @param command program, arguments and environment
   * @return what it said
   */
  static String run(Path folder, ProcessBuilder command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        command
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    int exitCode = process.waitFor();
    String output = Files.readString(said);
    List<String> typed = command.command();
    assertThat(exitCode).as("%s: %s", String.join(" ", typed), output).isZero();
    return output;
  }

  /** Returns what all commands that ended took of the processors, s; 0 where nobody counts. */
  static double processorSeconds() throws IOException {
    if (Files.notExists(STATISTICS)) {
      return 0;
    }
    String[] fields = Files.readString(STATISTICS).replaceFirst("(?s).*\\) ", "").split(" ");
    long user = Long.parseLong(fields[USER_TICKS_OF_ENDED_CHILDREN]);
    long system = Long.parseLong(fields[USER_TICKS_OF_ENDED_CHILDREN + 1]);
    return (user + system) / TICKS_A_SECOND;
  }
}
