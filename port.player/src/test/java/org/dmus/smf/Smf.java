package org.dmus.smf;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Builds small files for tests. */
final class Smf {
  private Smf() {}

  static byte[] file(int format, int division, String... trackHex) {
    return file(format, trackHex.length, division, trackHex);
  }

  static byte[] file(int format, int declaredTracks, int division, String... trackHex) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(hex("4D546864 00000006"));
    uint16(out, format);
    uint16(out, declaredTracks);
    uint16(out, division);
    for (String track : trackHex) {
      out.writeBytes(chunk("MTrk", hex(track)));
    }
    return out.toByteArray();
  }

  static byte[] chunk(String id, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(FourCc.ascii(id));
    uint16(out, content.length >>> 16);
    uint16(out, content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  static byte[] riff(String id, String form, byte[]... chunks) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(FourCc.ascii(form));
    for (byte[] chunk : chunks) {
      content.writeBytes(chunk);
    }
    return littleEndianChunk(id, content.toByteArray());
  }

  static byte[] littleEndianChunk(String id, byte[] content) {
    byte[] chunk = chunk(id, content);
    for (int i = 0; i < 4; i++) {
      chunk[4 + i] = (byte) (content.length >>> 8 * i);
    }
    return chunk;
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  static MidiFile read(byte[] file) throws SmfFormatException {
    return MidiFile.read("song.mid", file, Leniency.LENIENT);
  }

  /** One line per event: time, track, bytes. */
  static String play(MidiFile song) {
    StringBuilder lines = new StringBuilder();
    EventCursor events = song.events();
    byte[] bytes = new byte[1024];
    while (events.next()) {
      if (events.kind() != EventKind.META) {
        int length = events.copyMessage(bytes, 0);
        String hex = HexFormat.of().withUpperCase().formatHex(bytes, 0, length);
        lines.append(events.time100ns() + " " + events.track() + " " + hex + "\n");
      }
    }
    return lines.toString();
  }

  private static void uint16(ByteArrayOutputStream out, int value) {
    out.write(value >>> 8);
    out.write(value);
  }
}
