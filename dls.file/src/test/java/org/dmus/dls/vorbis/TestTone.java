package org.dmus.dls.vorbis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A tone with bursts of noise, and what libvorbis made of it: {@code oggenc -q 6} of vorbis-tools
 * 1.4.2, given these samples as a mono WAV file of 44,100 Hz. The tone makes long blocks, the
 * bursts short ones.
 */
public final class TestTone {
  /** Length, frames. */
  public static final int FRAMES = 30_000;

  /** Period of the tone: 225 Hz, frames. */
  public static final int PERIOD = 196;

  private static final int BURST_EVERY = 6000;
  private static final int BURST_FRAMES = 200;

  private TestTone() {}

  /** Returns the samples that were encoded. */
  public static short[] samples() {
    short[] samples = new short[FRAMES];
    int noise = 1;
    for (int i = 0; i < FRAMES; i++) {
      double tone = 0;
      for (int harmonic = 1; harmonic <= 5; harmonic++) {
        tone += StrictMath.sin(2 * Math.PI * harmonic * i / PERIOD) / harmonic;
      }
      noise = noise * 1_103_515_245 + 12_345;
      boolean bursts = i % BURST_EVERY > BURST_EVERY - BURST_FRAMES;
      samples[i] = (short) (7000 * tone + (bursts ? (noise >> 16) / 3 : 0));
    }
    return samples;
  }

  /** Returns the encoded stream; the array is the caller's. */
  public static byte[] ogg() {
    try (InputStream in = TestTone.class.getResourceAsStream("tone.ogg")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives all pages of a stream that was changed the checksums that belong to them. */
  static byte[] resealed(byte[] ogg) {
    ByteBuffer bytes = ByteBuffer.wrap(ogg).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + OggStream.HEADER_BYTES <= ogg.length; at++) {
      if (OggStream.isPage(bytes, at)) {
        int end = OggStream.end(bytes, at);
        bytes.putInt(at + 22, OggChecksum.of(bytes, at, end, at + 22));
        at = end - 1;
      }
    }
    return ogg;
  }
}
