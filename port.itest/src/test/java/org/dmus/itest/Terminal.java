package org.dmus.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A terminal of tmux with a program in it: what a user at a keyboard has. */
final class Terminal implements AutoCloseable {
  private static final long LIMIT_SECONDS = 20;

  private final String socket = "dmus-" + ProcessHandle.current().pid();
  private final ProcessBuilder program;

  private Terminal(ProcessBuilder program) {
    this.program = program;
  }

  /** Says whether there is a tmux here. */
  static boolean isThere() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts a program with its folder and environment, not with its redirections. */
  static Terminal of(ProcessBuilder program) {
    Terminal terminal = new Terminal(program);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("new-session", "-d", "-x", "160", "-y", "50"));
    words.addAll(program.command());
    terminal.tmux(words);
    return terminal;
  }

  /** Types a line, and Enter. */
  void type(String line) {
    write(line);
    tmux(List.of("send-keys", "Enter"));
  }

  /** Types, without Enter. */
  void write(String text) {
    tmux(List.of("send-keys", "-l", text));
  }

  /** {@return what was on the screen so far, and is} */
  String text() {
    return tmux(List.of("capture-pane", "-p", "-J", "-S", "-"));
  }

  /** Waits until something is on the screen. */
  void await(String text) {
    Unzipped.await(() -> text().contains(text));
    if (!text().contains(text)) {
      throw new AssertionError("no '" + text + "' on the screen:\n" + text());
    }
  }

  /** Types a line until something is on the screen. */
  void typeUntil(String line, String text) {
    Unzipped.await(
        () -> {
          type(line);
          return text().contains(text);
        });
    await(text);
  }

  /** {@return whether the program still runs} */
  boolean isOpen() {
    return run(List.of("has-session")).code() == 0;
  }

  @Override
  public void close() {
    run(List.of("kill-server"));
  }

  private String tmux(List<String> words) {
    Unzipped.Ended ended = run(words);
    if (ended.code() != 0) {
      throw new AssertionError("tmux " + words + ": " + ended.output());
    }
    return ended.output();
  }

  private Unzipped.Ended run(List<String> words) {
    List<String> command = new ArrayList<>(List.of("tmux", "-L", socket, "-f", "/dev/null"));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(program.directory()).environment().putAll(program.environment());
    builder.environment().keySet().retainAll(program.environment().keySet());
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("tmux " + words + " does not end");
      }
      return new Unzipped.Ended(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
