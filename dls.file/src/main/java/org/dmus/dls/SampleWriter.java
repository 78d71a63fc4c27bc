package org.dmus.dls;

import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;

/** Writes playing parameters (chunk {@code wsmp}, DLS 2.2 §1.14.3). */
final class SampleWriter {
  static final int HEADER_BYTES = 20;
  static final int LOOP_BYTES = 16;

  private SampleWriter() {}

  static void write(WaveSample sample, ChunkBuffer out) {
    out.chunk(FourCc.WSMP, () -> writeBody(sample, out));
  }

  private static void writeBody(WaveSample sample, ChunkBuffer out) {
    out.u32(HEADER_BYTES);
    out.u16(sample.unityNote());
    out.u16(sample.fineTuneCents());
    out.u32(sample.gain());
    out.u32(sample.options());
    out.u32(sample.loop().isPresent() ? 1 : 0);
    sample.loop().ifPresent(loop -> writeLoop(loop, out));
  }

  private static void writeLoop(WaveLoop loop, ChunkBuffer out) {
    out.u32(LOOP_BYTES);
    out.u32(loop.type() == WaveLoop.Type.FORWARD ? 0 : 1);
    out.u32(loop.start());
    out.u32(loop.length());
  }
}
