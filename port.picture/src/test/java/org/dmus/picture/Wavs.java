package org.dmus.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** WAV files. */
public final class Wavs {
  private Wavs() {}

  /** The value of a frame of a channel, -1..1. */
  @FunctionalInterface
  public interface Wave {
    double at(int frame, int channel);
  }

  public static Wave sine(double hz, int rate, double amplitude) {
    return (frame, channel) -> amplitude * Math.sin(2 * Math.PI * hz * frame / rate);
  }

  public static Path pcm16(Path file, int rate, int channels, int frames, Wave wave)
      throws IOException {
    ByteBuffer data = ByteBuffer.allocate(frames * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames * channels; i++) {
      data.putShort((short) Math.round(wave.at(i / channels, i % channels) * 32_767));
    }
    return Files.write(file, file("RIFF", 1, channels, rate, 16, data.array(), data.limit()));
  }

  public static byte[] file(
      String form, int tag, int channels, int rate, int bits, byte[] data, int statedBytes) {
    ByteBuffer file = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(form.getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) tag).putShort((short) channels).putInt(rate);
    file.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
    file.putShort((short) bits).put("data".getBytes(StandardCharsets.US_ASCII));
    return file.putInt(statedBytes).put(data).array();
  }
}
