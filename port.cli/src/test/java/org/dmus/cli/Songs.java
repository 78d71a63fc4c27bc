package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Small Standard MIDI Files. */
final class Songs {
  /** Format 0, one track, 96 ticks a quarter. */
  private static final String HEADER = "4D546864 00000006 0000 0001 0060 4D54726B";

  private Songs() {}

  /** One quarter, a second of which has a note: 0.5 s. */
  static Path good(Path directory, String name) throws IOException {
    return write(directory, name, "0000000C 00903C40 60803C40 00FF2F00");
  }

  /** The same with seven illegal status bytes. */
  static Path odd(Path directory, String name) throws IOException {
    String illegal = "00F4".repeat(7);
    return write(directory, name, "0000001A 00903C40" + illegal + "60803C40 00FF2F00");
  }

  private static Path write(Path directory, String name, String track) throws IOException {
    byte[] bytes = HexFormat.of().parseHex((HEADER + track).replace(" ", ""));
    return Files.write(directory.resolve(name), bytes);
  }
}
