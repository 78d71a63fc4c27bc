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
   * {@return the type of the first chunk, or the form of a RIFF file} The stream is where it was.
   */
  static String form(InputStream stream) throws IOException {
    String text = new String(of(stream, BYTES), StandardCharsets.ISO_8859_1);
    return text.startsWith("RIFF") && text.length() == BYTES ? text.substring(8) : text;
  }

  /** {@return the first bytes, fewer when there are fewer} The stream is where it was. */
  static byte[] of(InputStream stream, int bytes) throws IOException {
    if (!stream.markSupported()) {
      throw new IOException("the stream cannot be reset; wrap it into a BufferedInputStream");
    }
    stream.mark(bytes);
    byte[] head = stream.readNBytes(bytes);
    stream.reset();
    return head;
  }
}
