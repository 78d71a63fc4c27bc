package org.dmus.itest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads WAV files of floats in stereo. */
final class WavSamples {
  private static final int DATA_TAG = 0x61746164; // "data", little-endian

  private WavSamples() {}

  static float[] left(Path wav) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    while (bytes.getInt(at) != DATA_TAG) {
      at += 8 + bytes.getInt(at + 4);
    }
    FloatBuffer samples =
        bytes.slice(at + 8, bytes.getInt(at + 4)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] left = new float[samples.remaining() / 2];
    for (int i = 0; i < left.length; i++) {
      left[i] = samples.get(2 * i);
    }
    return left;
  }
}
