package org.dmus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a song was played into. */
final class MidiBytes {
  private static final int STATUS = 0x80;

  private MidiBytes() {}

  /**
   * Whether a file is empty, or starts as what is sent to a MIDI device: with a status byte. A
   * song, a WAV and a text do not. What cannot be read is left to the miniport, which says why.
   */
  static boolean mayBe(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      return first < 0 || first >= STATUS;
    } catch (IOException unreadable) {
      return true;
    }
  }
}
