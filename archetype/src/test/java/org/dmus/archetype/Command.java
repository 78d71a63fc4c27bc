package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commands that a developer types. */
final class Command {
  private Command() {}

  /**
   * Runs a command to its end, which must be a good one.
   *
   * @param folder where
   * @param command program and arguments
   * @return what it said
   */
  static String run(Path folder, String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    int exitCode = process.waitFor();
    String output = Files.readString(said);
    assertThat(exitCode).as("%s: %s", String.join(" ", command), output).isZero();
    return output;
  }
}
