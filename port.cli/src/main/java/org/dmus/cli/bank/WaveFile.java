package org.dmus.cli.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveData.Encoding;

/** Mono WAV files in the encodings that a bank knows. */
public final class WaveFile {
  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FMT = 0x20746D66;
  private static final int DATA = 0x61746164;
  private static final int HEADER_BYTES = 44;
  private static final int FORMAT_BYTES = 16;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int TAG_PCM = 1;
  private static final int TAG_A_LAW = 6;
  private static final int TAG_MU_LAW = 7;
  private static final int TAG_EXTENSIBLE = 0xFFFE;
  private static final int EXTENSIBLE_TAG_AT = 24;
  private static final String CURE = "; give a mono WAV of 8, 16 or 24 bits, A-law or µ-law";

  private WaveFile() {}

  static void write(Path file, int sampleRate, WaveData sound) throws IOException {
    ByteBuffer bytes = sound.bytes();
    int size = bytes.remaining();
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      write(header(sampleRate, sound.encoding(), size), out);
      write(bytes, out);
      write(ByteBuffer.allocate(size & 1), out);
    }
  }

  private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static ByteBuffer header(int sampleRate, Encoding encoding, int size) {
    int frameBytes = encoding.bytesPerFrame();
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(RIFF).putInt(HEADER_BYTES - CHUNK_HEADER_BYTES + size + (size & 1)).putInt(WAVE);
    header.putInt(FMT).putInt(FORMAT_BYTES).putShort((short) tag(encoding)).putShort((short) 1);
    header.putInt(sampleRate).putInt(sampleRate * frameBytes).putShort((short) frameBytes);
    header.putShort((short) (frameBytes * Byte.SIZE)).putInt(DATA).putInt(size);
    return header.flip();
  }

  private static int tag(Encoding encoding) {
    return switch (encoding) {
      case A_LAW -> TAG_A_LAW;
      case MU_LAW -> TAG_MU_LAW;
      default -> TAG_PCM;
    };
  }

  /** Reads a file; what is wrong with it is said as {@code why; cure}. */
  static WaveData read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      String why = Files.exists(file) ? "is not a regular file" : "there is no such file";
      throw new IOException(why + CURE);
    }
    return of(map(file));
  }

  /**
   * Reads the bytes of a file.
   *
   * @param file the bytes; the sound is a part of them
   * @throws IOException when they are not such a file; its message says {@code why; cure}
   */
  public static WaveData of(ByteBuffer file) throws IOException {
    ByteBuffer bytes = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < RIFF_HEADER_BYTES || bytes.getInt(0) != RIFF || bytes.getInt(8) != WAVE) {
      throw new IOException("not a WAV file" + CURE);
    }
    ByteBuffer format = chunk(bytes, FMT);
    if (format.limit() < FORMAT_BYTES || format.getShort(2) != 1) {
      throw new IOException("not mono" + CURE);
    }
    Encoding encoding = encoding(format);
    ByteBuffer sound = chunk(bytes, DATA);
    sound.limit(sound.limit() - sound.limit() % encoding.bytesPerFrame());
    return new WaveData(encoding, sound);
  }

  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      if (in.size() > Integer.MAX_VALUE) {
        throw new IOException("larger than 2 GiB" + CURE);
      }
      return in.map(FileChannel.MapMode.READ_ONLY, 0, in.size());
    }
  }

  private static ByteBuffer chunk(ByteBuffer file, int id) throws IOException {
    long at = RIFF_HEADER_BYTES;
    while (at + CHUNK_HEADER_BYTES <= file.limit()) {
      long size = file.getInt((int) at + Integer.BYTES) & 0xFFFFFFFFL;
      long start = at + CHUNK_HEADER_BYTES;
      if (file.getInt((int) at) == id) {
        int length = (int) Math.min(size, file.limit() - start);
        return file.slice((int) start, length).order(ByteOrder.LITTLE_ENDIAN);
      }
      at = start + size + (size & 1);
    }
    throw new IOException("a WAV file without " + (id == FMT ? "format" : "sound") + CURE);
  }

  private static Encoding encoding(ByteBuffer format) throws IOException {
    int tag = format.getShort(0) & 0xFFFF;
    if (tag == TAG_EXTENSIBLE && format.limit() >= EXTENSIBLE_TAG_AT + Short.BYTES) {
      tag = format.getShort(EXTENSIBLE_TAG_AT) & 0xFFFF;
    }
    int bits = format.getShort(14) & 0xFFFF;
    return switch (tag << Byte.SIZE | bits) {
      case TAG_PCM << Byte.SIZE | 8 -> Encoding.PCM_8;
      case TAG_PCM << Byte.SIZE | 16 -> Encoding.PCM_16;
      case TAG_PCM << Byte.SIZE | 24 -> Encoding.PCM_24;
      case TAG_A_LAW << Byte.SIZE | 8 -> Encoding.A_LAW;
      case TAG_MU_LAW << Byte.SIZE | 8 -> Encoding.MU_LAW;
      default -> throw new IOException("format " + tag + " of " + bits + " bits" + CURE);
    };
  }
}
