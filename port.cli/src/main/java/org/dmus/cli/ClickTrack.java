package org.dmus.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.take.TimeSignature;

/** A song of nothing but beats, as long as anybody records: wood blocks, high on the first. */
final class ClickTrack {
  private static final long LENGTH_MICROS = 12L * 3_600 * 1_000_000;
  private static final int TICKS_PER_QUARTER = 96;
  private static final int NOTE_TICKS = 1; // the shortest beat, a 64th, has 6
  private static final int HIGH_WOOD_BLOCK = 76;
  private static final int LOW_WOOD_BLOCK = 77;
  private static final int BYTES_PER_BEAT = 9;
  private static final int HEADER_BYTES = 14 + 8;

  private ClickTrack() {}

  static MidiFile of(int tempoMicros, TimeSignature signature) throws IOException {
    int beatTicks = TICKS_PER_QUARTER * 4 / signature.unit();
    int beats = (int) (LENGTH_MICROS / ((long) tempoMicros * 4 / signature.unit()));
    ByteBuffer song = ByteBuffer.allocate(HEADER_BYTES + 7 + BYTES_PER_BEAT * beats + 4);
    song.putInt(0x4D546864).putInt(6).putInt(1).putShort((short) TICKS_PER_QUARTER);
    song.putInt(0x4D54726B).putInt(song.capacity() - HEADER_BYTES);
    song.putInt(0x00FF5103).put((byte) (tempoMicros >> 16)).putShort((short) tempoMicros);
    for (int beat = 0; beat < beats; beat++) {
      click(song, beat % signature.beats() == 0, beat == 0 ? 0 : beatTicks - NOTE_TICKS);
    }
    song.putInt(0x00FF2F00);
    return MidiFile.read("metronome", song.array(), Leniency.STRICT);
  }

  private static void click(ByteBuffer song, boolean isFirst, int deltaTicks) {
    byte key = (byte) (isFirst ? HIGH_WOOD_BLOCK : LOW_WOOD_BLOCK);
    song.put((byte) (0x80 | deltaTicks >> 7)).put((byte) (deltaTicks & 0x7F));
    song.put((byte) 0x99).put(key).put((byte) (isFirst ? 127 : 100));
    song.put((byte) NOTE_TICKS).put((byte) 0x89).put(key).put((byte) 0);
  }
}
