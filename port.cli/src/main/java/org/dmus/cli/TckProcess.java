package org.dmus.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The process that the checks run in: they look for threads, files and class loaders left behind,
 * and what hangs there must not hang here. Its class path is the folder {@code tck/} and the
 * bundles of the installation.
 */
final class TckProcess {
  private static final String MAIN = "org.dmus.tck.Main";
  private static final List<String> FOLDERS = List.of("tck", "lib", "bundle", "bundle/on-demand");
  private static final int UNSAFE_WARNS_FROM = 24;
  private static final int BLOCK_BYTES = 8_192;

  private final Path home;
  private final Terminal terminal;

  TckProcess(Path home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  /** Runs the kit; returns its exit code. */
  int run(List<String> arguments) {
    if (!Files.isDirectory(home.resolve(FOLDERS.get(0)))) {
      String hint = "install DMus again";
      throw new CommandFailure(ExitCode.FAILURE, "tck", "the kit is not there", hint);
    }
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of("-cp", classPath(), MAIN));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      return follow(process);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private static List<String> java() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= UNSAFE_WARNS_FROM) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    return command;
  }

  private String classPath() {
    return FOLDERS.stream()
        .flatMap(this::jars)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Stream<Path> jars(String folder) {
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private int follow(Process process) {
    Thread errors = new Thread(() -> copy(process.getErrorStream(), terminal.err()), "tck errors");
    Thread report = new Thread(() -> copy(process.getInputStream(), terminal.out()), "tck report");
    errors.start();
    report.start();
    try {
      int code = process.waitFor();
      errors.join();
      report.join();
      return code;
    } catch (InterruptedException asked) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED.value();
    }
  }

  /** At once: progress is on a line that has no end. */
  private static void copy(InputStream in, PrintStream out) {
    byte[] block = new byte[BLOCK_BYTES];
    try {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        out.write(block, 0, count);
        out.flush();
      }
    } catch (IOException e) {
      new ErrorReport(out).warn("tck", "its output ended early (" + e.getMessage() + ")");
    }
  }
}
