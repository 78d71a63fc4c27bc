package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command of the documentation, and how it ended. */
final class DocumentedCommand {
  private static final long TIMEOUT_SECONDS = 120;

  private final String text;
  private final Path folder;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

  private record Outcome(boolean ended, int exitValue, String output) {}

  /**
   * A command that has not run.
   *
   * @param text a line for the shell
   * @param folder where it runs
   */
  DocumentedCommand(String text, Path folder) {
    this.text = text;
    this.folder = folder;
  }

  String text() {
    return text;
  }

  /** Runs it, to its end or for two minutes. */
  void run() {
    try {
      outcome.complete(execute());
    } catch (IOException e) {
      outcome.completeExceptionally(new UncheckedIOException(e));
    } catch (InterruptedException e) {
      outcome.completeExceptionally(e);
      Thread.currentThread().interrupt();
    }
  }

  private Outcome execute() throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder("sh", "-c", text)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    int exitValue = process.destroyForcibly().waitFor();
    return new Outcome(ended, exitValue, Files.readString(output));
  }

  /** Waits until it has run, and fails unless it worked. */
  void assertWorked() {
    Outcome how = outcome.join();
    assertThat(how.ended()).as("%s ends", text).isTrue();
    assertThat(how.exitValue()).as("exit code; output: %s", how.output()).isZero();
  }
}
