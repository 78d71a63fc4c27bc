package org.dmus.dls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;

/** Writes the wave pool, one wave after the other, without holding their sound. */
final class WavePoolWriter {
  private static final int LIST_HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int TAG_PCM = 1;
  private static final int TAG_A_LAW = 6;
  private static final int TAG_MU_LAW = 7;

  private final List<DlsWave> waves;
  private final long[] offsets;

  WavePoolWriter(List<DlsWave> waves) {
    this.waves = waves;
    offsets = new long[waves.size() + 1];
    for (int i = 0; i < waves.size(); i++) {
      offsets[i + 1] = offsets[i] + waveBytes(waves.get(i));
    }
  }

  /** Returns the size of the whole {@code wvpl} list. */
  long bytes() {
    return LIST_HEADER_BYTES + offsets[waves.size()];
  }

  /** Writes the cues of the pool table: offsets from just after the type {@code wvpl}. */
  void writeCues(ChunkBuffer out) {
    for (int i = 0; i < waves.size(); i++) {
      out.u32((int) offsets[i]);
    }
  }

  void writeTo(WritableByteChannel out) throws IOException {
    ChunkBuffer header = new ChunkBuffer();
    header.u32(FourCc.LIST);
    header.u32((int) bytes() - CHUNK_HEADER_BYTES);
    header.u32(FourCc.WVPL);
    DlsWriter.writeFully(header.drain(), out);
    for (DlsWave wave : waves) {
      write(wave, out);
    }
  }

  private static void write(DlsWave wave, WritableByteChannel out) throws IOException {
    ByteBuffer sound = wave.samples().bytes();
    int soundBytes = sound.remaining();
    ByteBuffer parameters = parameters(wave);
    ChunkBuffer header = new ChunkBuffer();
    header.u32(FourCc.LIST);
    header.u32((int) waveBytes(wave) - CHUNK_HEADER_BYTES);
    header.u32(FourCc.WAVE);
    header.bytes(bytesOf(parameters));
    header.u32(FourCc.DATA);
    header.u32(soundBytes);
    DlsWriter.writeFully(header.drain(), out);
    DlsWriter.writeFully(sound, out);
    DlsWriter.writeFully(ByteBuffer.allocate(soundBytes & 1), out);
  }

  private static long waveBytes(DlsWave wave) {
    long sound = wave.samples().sizeBytes();
    return LIST_HEADER_BYTES
        + parameters(wave).remaining()
        + CHUNK_HEADER_BYTES
        + sound
        + (sound & 1);
  }

  private static ByteBuffer parameters(DlsWave wave) {
    ChunkBuffer out = new ChunkBuffer();
    InfoWriter.write(wave.id(), out);
    out.chunk(FourCc.FMT, () -> writeFormat(wave, out));
    wave.sample().ifPresent(sample -> SampleWriter.write(sample, out));
    InfoWriter.write(wave.info(), out);
    InfoWriter.write(wave.carried(), out);
    return out.drain();
  }

  private static void writeFormat(DlsWave wave, ChunkBuffer out) {
    WaveData.Encoding encoding = wave.samples().encoding();
    int frameBytes = encoding.bytesPerFrame();
    out.u16(tag(encoding));
    out.u16(1);
    out.u32(wave.sampleRate());
    out.u32(wave.sampleRate() * frameBytes);
    out.u16(frameBytes);
    out.u16(frameBytes * Byte.SIZE);
  }

  private static int tag(WaveData.Encoding encoding) {
    return switch (encoding) {
      case PCM_8, PCM_16, PCM_24 -> TAG_PCM;
      case A_LAW -> TAG_A_LAW;
      case MU_LAW -> TAG_MU_LAW;
    };
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
