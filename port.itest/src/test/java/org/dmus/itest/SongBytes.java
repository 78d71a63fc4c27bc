package org.dmus.itest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;

/** Makes songs of one track, a tick of which is 1 ms at the default tempo. */
final class SongBytes {
  private static final int TICKS_PER_QUARTER = 500;

  private SongBytes() {}

  static MidiFile format0(String name, Consumer<ByteArrayOutputStream> events, Leniency leniency)
      throws SmfFormatException {
    return MidiFile.read(name, format0(events), leniency);
  }

  /** The bytes of a file. */
  static byte[] format0(Consumer<ByteArrayOutputStream> events) {
    ByteArrayOutputStream track = new ByteArrayOutputStream();
    events.accept(track);
    track.writeBytes(new byte[] {0, (byte) 0xFF, 0x2F, 0});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    chunk(file, "MThd", new byte[] {0, 0, 0, 1, TICKS_PER_QUARTER >> 8, (byte) TICKS_PER_QUARTER});
    chunk(file, "MTrk", track.toByteArray());
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] body) {
    file.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    for (int shift = 24; shift >= 0; shift -= 8) {
      file.write(body.length >>> shift);
    }
    file.writeBytes(body);
  }
}
