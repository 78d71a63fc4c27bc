package org.dmus.picture.sound;

import java.nio.ByteBuffer;
import org.dmus.picture.WaveFormatException;

/**
 * How a WAV file stores its samples.
 *
 * @param channels number of channels, 1..{@link #MAX_CHANNELS}
 * @param sampleRate sample rate, Hz
 * @param bits bits of a sample: 8, 16, 24, 32 or, of floats, 32 or 64
 * @param isFloat whether samples are floats
 */
record SoundFormat(int channels, int sampleRate, int bits, boolean isFloat) {
  static final int MAX_CHANNELS = 64;
  static final int LEAST_BYTES = 16;

  private static final int MAX_SAMPLE_RATE = 1_000_000;
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int SUB_FORMAT_AT = 24;
  private static final String CURE =
      "give a WAV of 8, 16, 24 or 32 bits or floats, as dmus render writes them";

  /** Reads a chunk {@code fmt}. */
  static SoundFormat read(ByteBuffer chunk) throws WaveFormatException {
    int tag = chunk.getShort(0) & 0xFFFF;
    if (tag == EXTENSIBLE && chunk.limit() >= SUB_FORMAT_AT + Short.BYTES) {
      tag = chunk.getShort(SUB_FORMAT_AT) & 0xFFFF;
    }
    int bits = chunk.getShort(14) & 0xFFFF;
    boolean known =
        tag == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32)
            || tag == FLOAT && (bits == 32 || bits == 64);
    check(known, "format " + tag + " of " + bits + " bits is not known");
    int channels = chunk.getShort(2) & 0xFFFF;
    check(channels >= 1 && channels <= MAX_CHANNELS, channels + " channels");
    int rate = chunk.getInt(4);
    check(rate >= 1 && rate <= MAX_SAMPLE_RATE, (rate & 0xFFFFFFFFL) + " Hz");
    return new SoundFormat(channels, rate, bits, tag == FLOAT);
  }

  private static void check(boolean good, String why) throws WaveFormatException {
    if (!good) {
      throw new WaveFormatException(why, CURE);
    }
  }

  int frameBytes() {
    return channels * bits / Byte.SIZE;
  }

  /** Returns a sample, -1..1 unless it is a float. */
  float sample(ByteBuffer bytes, int at) {
    return switch (bits) {
      case 8 -> ((bytes.get(at) & 0xFF) - 128) / 128f;
      case 16 -> bytes.getShort(at) / 32_768f;
      case 24 -> (bytes.get(at + 2) << 16 | bytes.getShort(at) & 0xFFFF) / 8_388_608f;
      case 32 -> finite(isFloat ? bytes.getFloat(at) : bytes.getInt(at) / 2_147_483_648f);
      default -> finite((float) bytes.getDouble(at));
    };
  }

  private static float finite(float value) {
    return Float.isFinite(value) ? value : 0;
  }

  String words() {
    String rate = sampleRate + " Hz";
    String kind = bits + (isFloat ? "-bit float" : " bit");
    String many = channels == 1 ? "mono" : channels == 2 ? "stereo" : channels + " channels";
    return rate + ", " + kind + ", " + many;
  }
}
