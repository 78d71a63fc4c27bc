package org.dmus.miniport.fakes;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two pseudo terminals joined by a cable, made by socat. */
public final class PseudoTerminals {

  private PseudoTerminals() {}

  /** Starts socat and waits for both ends; skips the test where there is no socat. */
  public static Process link(Path near, Path far) {
    Process socat = start("pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far);
    while (socat.isAlive() && !(Files.exists(near) && Files.exists(far))) {
      Thread.onSpinWait();
    }
    return socat.isAlive() ? socat : abort("socat makes no pseudo terminals here");
  }

  private static Process start(String near, String far) {
    try {
      return new ProcessBuilder("socat", near, far).inheritIO().start();
    } catch (IOException e) {
      return abort("socat is not installed: " + e.getMessage());
    }
  }
}
