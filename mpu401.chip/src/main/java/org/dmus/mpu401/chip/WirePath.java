package org.dmus.mpu401.chip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Opens what a MIDI socket is connected to. */
final class WirePath {

  private WirePath() {}

  /** A FIFO is opened both ways, for then it opens without waiting for its other end (fifo(7)). */
  static FileChannel open(Path path, StandardOpenOption direction) {
    List<OpenOption> options = new ArrayList<>(List.of(direction));
    boolean isFile = !Files.exists(path) || Files.isRegularFile(path);
    if (!isFile) {
      options.add(
          direction == StandardOpenOption.READ
              ? StandardOpenOption.WRITE
              : StandardOpenOption.READ);
    } else if (direction == StandardOpenOption.WRITE) {
      options.addAll(List.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
    }
    try {
      return FileChannel.open(path, options.toArray(OpenOption[]::new));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          path + ": the chip's wire cannot be opened, correct wire.in or wire.out: " + e, e);
    }
  }
}
