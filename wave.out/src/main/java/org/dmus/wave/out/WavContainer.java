package org.dmus.wave.out;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dmus.ks.WaveFormat;

/**
 * The chunks before the samples of a WAV file: RIFF/WAVE, or RF64 (EBU Tech 3306) when a length
 * does not fit 32 bits.
 *
 * <p>A file reserves room in a JUNK chunk that becomes ds64 when it has to; a stream of unknown
 * length says 0xFFFFFFFF, which readers take as "to the end".
 */
final class WavContainer implements Container {

  static final Coding.Kind KIND =
      (format, out, isPatchable) ->
          new PcmCoding(new WavContainer(format), format, out, isPatchable);

  private static final int RIFF_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int DS64_BYTES = 28;
  private static final long LARGEST_UINT32 = 0xFFFF_FFFFL;
  private static final int IN_DS64 = -1;

  private final WaveFormat format;
  private final boolean isFloat;
  private final long largestRiffSize;

  WavContainer(WaveFormat format) {
    // 0xFFFFFFFF itself means "see ds64" or "unknown".
    this(format, LARGEST_UINT32 - 1);
  }

  /** For tests: a lower limit makes RF64 without writing 4 GiB. */
  WavContainer(WaveFormat format, long largestRiffSize) {
    this.format = format;
    this.isFloat = format.encoding() == WaveFormat.Encoding.FLOAT_32;
    this.largestRiffSize = largestRiffSize;
  }

  @Override
  public byte[] header(long dataBytes) {
    boolean isStream = dataBytes == UNKNOWN_LENGTH;
    int sizeChunkBytes = isStream ? 0 : CHUNK_HEADER_BYTES + DS64_BYTES;
    int headerBytes = RIFF_BYTES + sizeChunkBytes + formatBytes() + CHUNK_HEADER_BYTES;
    long riffSize = headerBytes - CHUNK_HEADER_BYTES + dataBytes + padding(dataBytes);
    boolean fits = !isStream && riffSize <= largestRiffSize;
    ByteBuffer out = ByteBuffer.allocate(headerBytes).order(ByteOrder.LITTLE_ENDIAN);
    chunk(out, isStream || fits ? "RIFF" : "RF64", fits ? (int) riffSize : IN_DS64);
    tag(out, "WAVE");
    if (!isStream) {
      putSizes(out, fits, riffSize, dataBytes);
    }
    putFormat(out, fits ? (int) (dataBytes / format.frameBytes()) : IN_DS64);
    chunk(out, "data", fits ? (int) dataBytes : IN_DS64);
    return out.array();
  }

  @Override
  public int padding(long dataBytes) {
    return (int) (dataBytes & 1);
  }

  private int formatBytes() {
    return CHUNK_HEADER_BYTES + (isFloat ? 18 + CHUNK_HEADER_BYTES + 4 : 16);
  }

  private void putSizes(ByteBuffer out, boolean fits, long riffSize, long dataBytes) {
    chunk(out, fits ? "JUNK" : "ds64", DS64_BYTES);
    out.putLong(fits ? 0 : riffSize);
    out.putLong(fits ? 0 : dataBytes);
    out.putLong(fits ? 0 : dataBytes / format.frameBytes());
    out.putInt(0);
  }

  private void putFormat(ByteBuffer out, int frames) {
    chunk(out, "fmt ", isFloat ? 18 : 16);
    out.putShort((short) (isFloat ? 3 : 1));
    out.putShort((short) format.channels());
    out.putInt(format.sampleRate());
    out.putInt(format.sampleRate() * format.frameBytes());
    out.putShort((short) format.frameBytes());
    out.putShort((short) format.encoding().bits());
    if (isFloat) {
      // Everything but PCM has an extension size and a fact chunk (RIFF/WAVE, 1994).
      out.putShort((short) 0);
      chunk(out, "fact", 4);
      out.putInt(frames);
    }
  }

  private static void chunk(ByteBuffer out, String id, int size) {
    tag(out, id);
    out.putInt(size);
  }

  private static void tag(ByteBuffer out, String id) {
    out.put(id.getBytes(StandardCharsets.US_ASCII));
  }
}
