package org.dmus.miniport.fakes;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two pseudo terminals joined by a cable, made by socat. */
public final class PseudoTerminals {

  private PseudoTerminals() {}

  /** Starts socat and waits for both ends; skips the test where there is no socat. */
  public static Process link(Path near, Path far) {
    return ready(start(Redirect.DISCARD, end(near), end(far)), near, far);
  }

  /**
   * The same, and socat notes when it writes what, in the time of day of UTC.
   *
   * @param trace the file it notes that in
   */
  public static Process traced(Path near, Path far, Path trace) {
    Redirect file = Redirect.to(trace.toFile());
    return ready(start(file, "-x", end(near), end(far)), near, far);
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

  private static Process ready(Process socat, Path near, Path far) {
    while (socat.isAlive() && !(Files.exists(near) && Files.exists(far))) {
      Thread.onSpinWait();
    }
    return socat.isAlive() ? socat : abort("socat makes no pseudo terminals here");
  }

  private static Process start(Redirect errors, String... arguments) {
    List<String> command = new ArrayList<>(List.of("socat"));
    command.addAll(List.of(arguments));
    ProcessBuilder socat = new ProcessBuilder(command).redirectError(errors);
    socat.environment().put("TZ", "UTC");
    try {
      return socat.start();
    } catch (IOException e) {
      return abort("socat is not installed: " + e.getMessage());
    }
  }
}
