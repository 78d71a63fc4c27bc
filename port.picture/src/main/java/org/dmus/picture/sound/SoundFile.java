package org.dmus.picture.sound;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.dmus.picture.WaveFormatException;

/**
 * A WAV or RF64 file that is read from its first frame on. No length is believed beyond the bytes
 * that are there: one that was cut off, or written by who did not know its length, is read to its
 * end.
 */
public final class SoundFile implements AutoCloseable {
  private static final int RIFF = 0x46464952;
  private static final int RF64 = 0x34364652;
  private static final int WAVE = 0x45564157;
  private static final int FMT = 0x20746D66;
  private static final int DATA = 0x61746164;
  private static final int DS64 = 0x34367364;
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int MAX_FORMAT_BYTES = 64;
  private static final int DATA_SIZE_AT = 8;
  private static final long SIZE_UNKNOWN = 0xFFFFFFFFL;
  private static final int BLOCK_FRAMES = 8_192;
  private static final String CURE = "give a WAV file, as dmus render writes it";

  private final FileChannel file;
  private SoundFormat format;
  private long dataSize64 = SIZE_UNKNOWN;
  private long start;
  private long frames = -1;
  private long next;

  private SoundFile(FileChannel file) {
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @throws WaveFormatException when it is no sound file, or of a kind that is not known
   */
  public static SoundFile open(Path path) throws IOException {
    SoundFile sound = new SoundFile(FileChannel.open(path));
    try {
      sound.readHeader();
      return sound;
    } catch (IOException e) {
      sound.close();
      throw e;
    }
  }

  private void readHeader() throws IOException {
    ByteBuffer head = bytes(0, RIFF_HEADER_BYTES);
    boolean riff = head.limit() == RIFF_HEADER_BYTES && head.getInt(8) == WAVE;
    if (!riff || head.getInt(0) != RIFF && head.getInt(0) != RF64) {
      throw new WaveFormatException("not a WAV file", CURE);
    }
    long at = RIFF_HEADER_BYTES;
    while (frames < 0) {
      ByteBuffer header = bytes(at, CHUNK_HEADER_BYTES);
      if (header.limit() < CHUNK_HEADER_BYTES) {
        throw new WaveFormatException("it has no " + (format == null ? "format" : "sound"), CURE);
      }
      long size = header.getInt(Integer.BYTES) & 0xFFFFFFFFL;
      at += CHUNK_HEADER_BYTES;
      take(header.getInt(0), at, size);
      at += size + (size & 1);
    }
  }

  private void take(int id, long at, long size) throws IOException {
    if (id == FMT) {
      ByteBuffer chunk = bytes(at, (int) Math.min(size, MAX_FORMAT_BYTES));
      if (chunk.limit() < SoundFormat.LEAST_BYTES) {
        throw new WaveFormatException("its format has " + chunk.limit() + " bytes", CURE);
      }
      format = SoundFormat.read(chunk);
    } else if (id == DS64 && size >= DATA_SIZE_AT + Long.BYTES) {
      ByteBuffer dataSize = bytes(at + DATA_SIZE_AT, Long.BYTES);
      if (dataSize.limit() < Long.BYTES) {
        throw new WaveFormatException("its chunk ds64 is cut off", CURE);
      }
      dataSize64 = dataSize.getLong(0);
    } else if (id == DATA) {
      if (format == null) {
        throw new WaveFormatException("its sound comes before its format", CURE);
      }
      start = at;
      long stated = size == SIZE_UNKNOWN && dataSize64 >= 0 ? Math.max(dataSize64, 1) : size;
      frames =
          Math.min(
                  stated == SIZE_UNKNOWN || stated == 0 ? Long.MAX_VALUE : stated, file.size() - at)
              / format.frameBytes();
    }
  }

  private ByteBuffer bytes(long at, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
      // a read may give less than was asked for
    }
    return bytes.flip();
  }

  SoundFormat format() {
    return format;
  }

  /** Returns how many there are. */
  public long frames() {
    return frames;
  }

  double seconds() {
    return frames / (double) format.sampleRate();
  }

  /** Goes to a frame. */
  void seek(long frame) {
    next = Math.min(frame, frames);
  }

  /**
   * Reads the next frames.
   *
   * @param planes receive them, one array for each channel
   * @return how many; 0 at the end
   */
  public int read(float[][] planes) throws IOException {
    int count = (int) Math.min(Math.min(planes[0].length, BLOCK_FRAMES), frames - next);
    int frameBytes = format.frameBytes();
    if (count <= 0) {
      return 0;
    }
    ByteBuffer block = bytes(start + next * frameBytes, count * frameBytes);
    if (block.limit() < count * frameBytes) {
      throw new EOFException("the file became shorter while it was read");
    }
    for (int channel = 0; channel < planes.length; channel++) {
      int at = channel * format.bits() / Byte.SIZE;
      for (int i = 0; i < count; i++) {
        planes[channel][i] = format.sample(block, i * frameBytes + at);
      }
    }
    next += count;
    return count;
  }

  /** Room for a block of each channel. */
  float[][] planes() {
    return planes(BLOCK_FRAMES);
  }

  /** Room for some frames of each channel. */
  public float[][] planes(int frames) {
    return new float[format.channels()][frames];
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
