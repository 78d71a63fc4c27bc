package org.dmus.port.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A format 1 file of scales: the same bytes every time, as dense as a busy game song. */
final class GeneratedSong {

  private static final int TICKS_PER_QUARTER = 480;
  private static final int TICKS_PER_NOTE = 120;

  private GeneratedSong() {}

  /** {@return a file of {@code tracks} tracks, 2 x {@code notesPerTrack} events each} */
  static byte[] bytes(int tracks, int notesPerTrack) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteBuffer header = ByteBuffer.allocate(6);
    header.putShort((short) 1).putShort((short) tracks).putShort((short) TICKS_PER_QUARTER);
    chunk(file, "MThd", header.array());
    for (int track = 0; track < tracks; track++) {
      chunk(file, "MTrk", track(track % 16, notesPerTrack));
    }
    return file.toByteArray();
  }

  private static byte[] track(int channel, int notes) {
    ByteArrayOutputStream track = new ByteArrayOutputStream();
    for (int note = 0; note < notes; note++) {
      int key = 36 + (note * 7 + channel) % 48;
      track.writeBytes(new byte[] {0, (byte) (0x90 | channel), (byte) key, 100});
      track.writeBytes(new byte[] {TICKS_PER_NOTE, (byte) (0x80 | channel), (byte) key, 64});
    }
    track.writeBytes(new byte[] {0, (byte) 0xFF, 0x2F, 0});
    return track.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String id, byte[] content) {
    file.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(content);
  }
}
