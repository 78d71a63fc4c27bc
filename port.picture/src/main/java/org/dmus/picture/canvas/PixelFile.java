package org.dmus.picture.canvas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * PNG files, with a palette if the colours are few, else of true colour (PNG 1.2 §4.1); an SVG with
 * one in it needs no {@code java.desktop}.
 */
final class PixelFile {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int COLOUR_BITS = 8;
  private static final int TRUE_COLOUR = 2;
  private static final int INDEXED = 3;

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
    Optional<Palette> palette = Palette.of(pixels);
    int rows = pixels.length / columns;
    chunk(out, "IHDR", header(columns, rows, palette.isPresent() ? INDEXED : TRUE_COLOUR));
    if (palette.isPresent()) {
      chunk(out, "PLTE", palette.get().colours());
    }
    chunk(out, "IDAT", data(palette.map(Palette::places).orElseGet(() -> colours(pixels)), rows));
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

  private static byte[] header(int columns, int rows, int type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(columns);
    out.writeInt(rows);
    out.write(new byte[] {COLOUR_BITS, (byte) type, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] colours(int[] pixels) {
    byte[] colours = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      Palette.put(colours, 3 * i, pixels[i]);
    }
    return colours;
  }

  private static byte[] data(byte[] pixels, int rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rowBytes = pixels.length / rows;
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (int row = 0; row < rows; row++) {
        out.write(0); // each row names its filter: none
        out.write(pixels, row * rowBytes, rowBytes);
      }
    }
    return bytes.toByteArray();
  }
}
