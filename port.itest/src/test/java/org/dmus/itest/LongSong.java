package org.dmus.itest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;

/** A song that outlasts a test: middle C twenty times a second. */
final class LongSong {
  private static final int TICKS_PER_QUARTER = 500; // at the default tempo a tick is 1 ms
  private static final int HALF_NOTE_GAP_TICKS = 25;

  private LongSong() {}

  static MidiFile ofSeconds(int seconds) throws SmfFormatException {
    ByteArrayOutputStream track = new ByteArrayOutputStream();
    for (int i = 0; i < seconds * 20; i++) {
      track.writeBytes(new byte[] {HALF_NOTE_GAP_TICKS, (byte) 0x90, 60, 64});
      track.writeBytes(new byte[] {HALF_NOTE_GAP_TICKS, (byte) 0x80, 60, 64});
    }
    track.writeBytes(new byte[] {0, (byte) 0xFF, 0x2F, 0});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    chunk(file, "MThd", new byte[] {0, 0, 0, 1, TICKS_PER_QUARTER >> 8, (byte) TICKS_PER_QUARTER});
    chunk(file, "MTrk", track.toByteArray());
    return MidiFile.read("long.mid", file.toByteArray(), Leniency.STRICT);
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] body) {
    file.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    for (int shift = 24; shift >= 0; shift -= 8) {
      file.write(body.length >>> shift);
    }
    file.writeBytes(body);
  }
}
