package org.dmus.midi;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javax.sound.midi.InvalidMidiDataException;

/** Says what a file is by its first bytes, and leaves a stream as it was for the next reader. */
final class Head {
  private static final int BYTES = 12;

  private Head() {}

  /** Reads a stream of some kind. */
  interface Reading<T> {
    T from(InputStream stream) throws InvalidMidiDataException, IOException;
  }

  static <T> T open(URL url, Reading<T> reading) throws InvalidMidiDataException, IOException {
    try (InputStream in = new BufferedInputStream(url.openStream())) {
      return reading.from(in);
    }
  }

  static <T> T open(File file, Reading<T> reading) throws InvalidMidiDataException, IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
      return reading.from(in);
    }
  }

  /**
   * Requires one of some forms: a chunk, or the form of a RIFF file.
   *
   * @throws InvalidMidiDataException for another; the stream is where it was, if it can be
   */
  static void require(InputStream stream, String... forms)
      throws InvalidMidiDataException, IOException {
    if (!stream.markSupported()) {
      throw new IOException("the stream cannot be reset; wrap it into a BufferedInputStream");
    }
    stream.mark(BYTES);
    byte[] head = stream.readNBytes(BYTES);
    stream.reset();
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String form = text.startsWith("RIFF") && text.length() == BYTES ? text.substring(8) : text;
    for (String each : forms) {
      if (form.startsWith(each)) {
        return;
      }
    }
    throw new InvalidMidiDataException("neither of " + String.join(", ", forms));
  }
}
