package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveSample;
import org.dmus.smf.EventCursor;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;

/** Notes at odd times, and a bank on which each of them is one single sample that is not zero. */
final class ClickSong {
  private static final int NOTE_ON = 0x90;
  private static final int KEY = 60;

  private ClickSong() {}

  static MidiFile ofNotes(int count) throws SmfFormatException {
    return MidiFile.read("clicks.mid", bytes(count), Leniency.LENIENT);
  }

  /** The file of such a song. */
  static byte[] bytes(int count) {
    return SongBytes.format0(
        track -> {
          for (int i = 0; i < count; i++) {
            // 7..30 ticks of 1 ms at the default tempo: never the same grid as 44.1 kHz.
            track.write(7 + i % 24);
            track.writeBytes(new byte[] {(byte) NOTE_ON, KEY, 127});
          }
        });
  }

  /** A click each so many ticks of 1 ms, on another channel each time: two at once add up. */
  static MidiFile evenly(int count, int ticks) throws SmfFormatException {
    return SongBytes.format0(
        "even.mid",
        track -> {
          for (int i = 0; i < count; i++) {
            int channel = i % 15;
            int melodic = channel < 9 ? channel : channel + 1;
            track.write(ticks);
            track.writeBytes(new byte[] {(byte) (NOTE_ON | melodic), KEY, 127});
          }
        },
        Leniency.LENIENT);
  }

  static boolean isNoteOn(EventCursor cursor) {
    return (cursor.status() & 0xF0) == NOTE_ON;
  }

  static Path writeBank() throws IOException {
    return WaveBank.write(wave(44_100));
  }

  /** A single sample at the root key, in songs that are played at a sample rate. */
  static DlsWave wave(int sampleRate) {
    short[] click = new short[64];
    click[0] = Short.MAX_VALUE;
    WaveSample atRoot = new WaveSample(KEY, 0, 0, 0, Optional.empty());
    return new DlsWave(
        sampleRate, WaveData.of(click), Optional.of(atRoot), DlsInfo.EMPTY, Optional.empty());
  }
}
