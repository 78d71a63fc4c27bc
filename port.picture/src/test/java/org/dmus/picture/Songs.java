package org.dmus.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dmus.smf.Division;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;

/** Songs of one track, 480 ticks to a quarter note of half a second. */
public final class Songs {
  private final ByteArrayOutputStream track = new ByteArrayOutputStream();
  private final int division;

  public Songs() {
    this(Division.ofTicksPerQuarter(480).word());
  }

  public Songs(int division) {
    this.division = division;
  }

  /** Adds an event so many ticks after the one before it. */
  public Songs after(int ticks, int... bytes) {
    for (int shift = 21; shift > 0; shift -= 7) {
      track.write(ticks >> shift & 0x7F | 0x80);
    }
    track.write(ticks & 0x7F);
    for (int each : bytes) {
      track.write(each);
    }
    return this;
  }

  /** Adds a note; its end comes so many ticks after its start. */
  public Songs note(int ticks, int channel, int key, int velocity, int length) {
    return after(ticks, 0x90 | channel, key, velocity).after(length, 0x80 | channel, key, 64);
  }

  public MidiFile song() {
    after(0, 0xFF, 0x2F, 0);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      file.write("MThd".getBytes(StandardCharsets.US_ASCII));
      file.write(new byte[] {0, 0, 0, 6, 0, 0, 0, 1, (byte) (division >> 8), (byte) division});
      file.write("MTrk".getBytes(StandardCharsets.US_ASCII));
      int size = track.size();
      file.write(new byte[] {0, (byte) (size >> 16), (byte) (size >> 8), (byte) size});
      track.writeTo(file);
      return MidiFile.read("song", file.toByteArray(), Leniency.STRICT);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Eight notes, a second each, up from middle C; tempo and metre change in the middle. */
  public static MidiFile scale() {
    Songs song = new Songs();
    song.after(0, 0xFF, 0x03, 5, 'S', 'c', '<', '&', '>').after(0, 0xC0, 40);
    for (int i = 0; i < 4; i++) {
      song.note(0, 0, 60 + i, 127, 960);
    }
    song.after(0, 0xFF, 0x51, 3, 0x0F, 0x42, 0x40).after(0, 0xFF, 0x58, 4, 3, 2, 24, 8);
    for (int i = 4; i < 8; i++) {
      song.note(0, 9, 60 + i, 127, 480);
    }
    return song.song();
  }
}
