package org.dmus.picture.roll;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names of the 128 programs of General MIDI. */
final class Instruments {
  private static final int DRUMS = 9;
  private final List<String> names;

  Instruments() {
    try (InputStream text = Instruments.class.getResourceAsStream("general-midi.txt")) {
      names = new String(text.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this bundle", e);
    }
  }

  /**
   * Returns what a channel plays.
   *
   * @param channel MIDI channel, 0..15
   * @param program its program, 0..127
   */
  String name(int channel, int program) {
    return channel == DRUMS ? "Drums" : names.get(program);
  }
}
