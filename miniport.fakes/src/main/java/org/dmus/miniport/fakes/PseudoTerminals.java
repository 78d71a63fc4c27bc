package org.dmus.miniport.fakes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two pseudo terminals joined by a cable, made by socat. */
public final class PseudoTerminals {

  private static final String IS_READY = "starting data transfer loop";

  private PseudoTerminals() {}

  /** Starts socat and waits for both ends; skips the test where there is no socat. */
  public static Process link(Path near, Path far) {
    Path notes = notes();
    try {
      return ready(start(notes, end(near), end(far)), notes);
    } finally {
      delete(notes);
    }
  }

  /**
   * The same, and socat notes when it writes what, in the time of day of UTC.
   *
   * @param trace the file it notes that in
   */
  public static Process traced(Path near, Path far, Path trace) {
    return ready(start(trace, "-x", end(near), end(far)), trace);
  }

  /** Pulls the cable: when this returns, it is out. Now and then socat hangs in its own end. */
  public static void unplug(Process socat) {
    socat.destroy();
    try {
      if (!socat.waitFor(1, TimeUnit.SECONDS)) {
        socat.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      socat.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String end(Path path) {
    return "pty,raw,echo=0,link=" + path;
  }

  /** A link is there before its terminal is in raw mode: socat says when all is. */
  private static Process ready(Process socat, Path notes) {
    try {
      while (socat.isAlive() && !Files.readString(notes, ISO_8859_1).contains(IS_READY)) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      socat.destroyForcibly();
      throw new UncheckedIOException(e);
    }
    return socat.isAlive() ? socat : abort("socat makes no pseudo terminals here");
  }

  private static Process start(Path notes, String... arguments) {
    List<String> command = new ArrayList<>(List.of("socat", "-d", "-d"));
    command.addAll(List.of(arguments));
    ProcessBuilder socat = new ProcessBuilder(command).redirectError(notes.toFile());
    socat.environment().put("TZ", "UTC");
    try {
      return socat.start();
    } catch (IOException e) {
      return abort("socat is not installed: " + e.getMessage());
    }
  }

  private static Path notes() {
    try {
      return Files.createTempFile("socat", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path notes) {
    try {
      Files.delete(notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
