package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip of the distribution, unpacked as a user would, and its {@code bin/dmus}. */
final class Unzipped {
  /** Environment variable: where the archive of classes goes. */
  static final String CACHE = "XDG_CACHE_HOME";

  /** No folder: making the archive takes longer than it saves in a test. */
  private static final String NO_CACHE = "/dev/null";

  private static final long LIMIT_SECONDS = 60;
  private static final File NOTHING = new File("/dev/null");

  private final Path home;
  private final Path work;

  private Unzipped(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  /** What a command came to. */
  record Ended(int code, String output) {}

  /** Unpacks into a folder whose name has a blank. */
  static Unzipped into(Path folder) throws IOException {
    Path zip = Path.of(System.getProperty("dmus.home")).resolve("../../dmus.zip").normalize();
    Path target = folder.resolve("an installation");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        unpack(in, entry, target.resolve(entry.getName()));
      }
    }
    Path home = target.resolve("dmus");
    assertThat(home.resolve("bin/dmus").toFile().setExecutable(true)).isTrue();
    return new Unzipped(home, folder);
  }

  private static void unpack(InputStream in, ZipEntry entry, Path file) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else {
      Files.createDirectories(file.getParent());
      Files.copy(in, file);
    }
  }

  Path home() {
    return home;
  }

  /** Runs a command to its end. */
  Ended run(String... words) throws IOException, InterruptedException {
    Path output = Files.createTempFile(work, "output", ".txt");
    return end(command(output, words).redirectInput(NOTHING));
  }

  /** The same for one of {@link #command}'s, changed. */
  Ended end(ProcessBuilder command) throws IOException, InterruptedException {
    Path output = command.redirectOutput().file().toPath();
    Process process = command.start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    assertThat(ended)
        .as("%s ends; so far: %s", command.command(), Files.readString(output))
        .isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }

  /** Starts a command without input; both of its outputs go to a file. */
  Process start(Path output, String... words) throws IOException {
    return command(output, words).redirectInput(NOTHING).start();
  }

  /** The same with input, which is left to the caller. */
  ProcessBuilder command(Path output, String... words) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/dmus").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put(CACHE, NO_CACHE);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("DMUS_DATA");
    return builder.redirectErrorStream(true).redirectOutput(output.toFile());
  }

  /** Waits until a file has a text. */
  static void awaitText(Path file, String text) throws IOException {
    await(() -> Files.exists(file) && read(file).contains(text));
    assertThat(file).content().contains(text);
  }

  static void await(BooleanSupplier condition) {
    long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean() && System.nanoTime() < deadlineNs) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  /** What a file holds so far; nothing when it is not there. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
