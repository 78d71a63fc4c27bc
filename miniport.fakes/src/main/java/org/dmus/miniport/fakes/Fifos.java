package org.dmus.miniport.fakes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** Named pipes, made by mkfifo. */
public final class Fifos {

  private Fifos() {}

  /** Makes one; skips the test where that does not work. */
  public static Path make(Path folder) throws IOException, InterruptedException {
    Path fifo = folder.resolve("fifo");
    Process mkfifo = new ProcessBuilder("mkfifo", fifo.toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "mkfifo does not work here");
    return fifo;
  }
}
