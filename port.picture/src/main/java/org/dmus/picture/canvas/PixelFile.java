package org.dmus.picture.canvas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files of true colour (PNG 1.2 §4.1); an SVG with one in it needs no {@code java.desktop}. */
final class PixelFile {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int COLOUR_BITS = 8;
  private static final int TRUE_COLOUR = 2;

  private PixelFile() {}

  static String base64(int[] pixels, int columns) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      write(pixels, columns, file);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return Base64.getEncoder().encodeToString(file.toByteArray());
  }

  static void write(int[] pixels, int columns, OutputStream target) throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    out.writeLong(SIGNATURE);
    chunk(out, "IHDR", header(columns, pixels.length / columns));
    chunk(out, "IDAT", data(pixels, columns));
    chunk(out, "IEND", new byte[0]);
    out.flush();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) crc.getValue());
  }

  private static byte[] header(int columns, int rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(columns);
    out.writeInt(rows);
    out.write(new byte[] {COLOUR_BITS, TRUE_COLOUR, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] data(int[] pixels, int columns) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (int i = 0; i < pixels.length; i++) {
        if (i % columns == 0) {
          out.write(0); // each row names its filter: none
        }
        out.write(new byte[] {(byte) (pixels[i] >> 16), (byte) (pixels[i] >> 8), (byte) pixels[i]});
      }
    }
    return bytes.toByteArray();
  }
}
