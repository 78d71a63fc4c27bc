package org.dmus.port.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.dls.DlsWriter;

/**
 * Notes that are begun together and held, two voices each: what every synthesizer is given to
 * compare the cost of a voice.
 */
record HeldNotes(int voices, boolean filtered) {
  static final int VOICES_PER_NOTE = 2;

  private static final int CHANNELS = 15;
  private static final int DRUMS = 9;
  private static final int LOWEST_KEY = 20;
  private static final int VELOCITY = 100;
  private static final int ALL_NOTES_OFF = 123;
  private static final int TICKS_PER_SECOND = 960;

  /** Who takes channel messages. */
  interface Sink {
    void send(int status, int data1, int data2);
  }

  /** Selects the program and begins the notes. */
  void begin(Sink sink) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      sink.send(0xC0 | numbered(channel), filtered ? 1 : 0, 0);
    }
    for (int note = 0; note < voices / VOICES_PER_NOTE; note++) {
      sink.send(0x90 | numbered(note % CHANNELS), LOWEST_KEY + note / CHANNELS, VELOCITY);
    }
  }

  private static int numbered(int channel) {
    return channel < DRUMS ? channel : channel + 1;
  }

  /** Returns a MIDI file that holds the notes, or without notes lasts as long. */
  byte[] midiFile(int seconds, boolean sounding) {
    ByteArrayOutputStream track = new ByteArrayOutputStream();
    if (sounding) {
      begin((status, data1, data2) -> message(track, status, data1, data2));
    }
    int ticks = seconds * TICKS_PER_SECOND;
    for (int shift = 21; shift > 0; shift -= 7) {
      track.write(ticks >> shift & 0x7F | 0x80);
    }
    track.write(ticks & 0x7F);
    end(track);
    track.writeBytes(new byte[] {(byte) 0xFF, 0x2F, 0});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    chunk(file, "MThd", new byte[] {0, 0, 0, 1, TICKS_PER_SECOND / 2 >> 8, (byte) 0xE0});
    chunk(file, "MTrk", track.toByteArray());
    return file.toByteArray();
  }

  /** FluidSynth renders until the last note is over. */
  private static void end(ByteArrayOutputStream track) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      track.writeBytes(new byte[] {(byte) (0xB0 | numbered(channel)), ALL_NOTES_OFF, 0, 0});
    }
  }

  private static void message(ByteArrayOutputStream track, int status, int data1, int data2) {
    track.writeBytes(new byte[] {0, (byte) status, (byte) data1});
    if (status < 0xC0) {
      track.write(data2);
    }
  }

  private static void chunk(ByteArrayOutputStream file, String id, byte[] content) {
    file.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    file.writeBytes(content);
  }

  /** Writes bank.dls and, for each number of voices, the MIDI files that FluidSynth renders. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int seconds = Integer.parseInt(args[1]);
    DlsWriter.write(OneWaveBank.collection(), folder.resolve("bank.dls"));
    for (int i = 2; i < args.length; i++) {
      int voices = Integer.parseInt(args[i]);
      Files.write(
          folder.resolve("plain-" + voices + ".mid"),
          new HeldNotes(voices, false).midiFile(seconds, true));
      Files.write(
          folder.resolve("filtered-" + voices + ".mid"),
          new HeldNotes(voices, true).midiFile(seconds, true));
    }
    Files.write(folder.resolve("silent.mid"), new HeldNotes(0, false).midiFile(seconds, false));
  }
}
