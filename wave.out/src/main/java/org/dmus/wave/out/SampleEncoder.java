package org.dmus.wave.out;

import java.nio.ByteBuffer;
import org.dmus.ks.WaveFormat;

/** Stores the samples of one channel at every {@code stride}-th byte of a little-endian buffer. */
@FunctionalInterface
interface SampleEncoder {

  /**
   * Encodes.
   *
   * @param plane the samples, nominal range -1..1
   * @param from index of the first
   * @param count how many
   * @param out where to; position and limit stay
   * @param offset byte offset of the first sample in {@code out}
   * @param stride distance of two samples, bytes
   */
  void encode(float[] plane, int from, int count, ByteBuffer out, int offset, int stride);

  /** {@return the encoder of an encoding} */
  static SampleEncoder of(WaveFormat.Encoding encoding) {
    return switch (encoding) {
      case PCM_16 -> SampleEncoder::pcm16;
      case PCM_24 -> SampleEncoder::pcm24;
      case FLOAT_32 -> SampleEncoder::float32;
    };
  }

  // Full scale is a power of two, so scaling is exact and rint, the only rounding, gives the same
  // bytes on every JVM. A sample that was read as n / 2^15 is written as n. NaN becomes 0.
  private static void pcm16(
      float[] plane, int from, int count, ByteBuffer out, int offset, int stride) {
    for (int i = 0, at = offset; i < count; i++, at += stride) {
      int value = (int) Math.rint(plane[from + i] * 0x1p15f);
      out.putShort(at, (short) Math.max(-0x8000, Math.min(0x7fff, value)));
    }
  }

  private static void pcm24(
      float[] plane, int from, int count, ByteBuffer out, int offset, int stride) {
    for (int i = 0, at = offset; i < count; i++, at += stride) {
      int value = (int) Math.rint(plane[from + i] * 0x1p23f);
      int clipped = Math.max(-0x80_0000, Math.min(0x7f_ffff, value));
      out.putShort(at, (short) clipped);
      out.put(at + 2, (byte) (clipped >> 16));
    }
  }

  private static void float32(
      float[] plane, int from, int count, ByteBuffer out, int offset, int stride) {
    for (int i = 0, at = offset; i < count; i++, at += stride) {
      out.putFloat(at, plane[from + i]);
    }
  }
}
