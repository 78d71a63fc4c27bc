package org.dmus.itest;

import java.io.ByteArrayOutputStream;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;

/** A song that outlasts a test: middle C twenty times a second. */
final class LongSong {
  private static final int HALF_NOTE_GAP_TICKS = 25;

  private LongSong() {}

  static MidiFile ofSeconds(int seconds) throws SmfFormatException {
    return SongBytes.format0("long.mid", track -> notes(track, seconds), Leniency.STRICT);
  }

  static byte[] bytesOfSeconds(int seconds) {
    return SongBytes.format0(track -> notes(track, seconds));
  }

  private static void notes(ByteArrayOutputStream track, int seconds) {
    for (int i = 0; i < seconds * 20; i++) {
      track.writeBytes(new byte[] {HALF_NOTE_GAP_TICKS, (byte) 0x90, 60, 64});
      track.writeBytes(new byte[] {HALF_NOTE_GAP_TICKS, (byte) 0x80, 60, 64});
    }
  }
}
