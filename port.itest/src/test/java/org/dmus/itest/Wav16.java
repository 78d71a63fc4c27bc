package org.dmus.itest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads WAV files of 16 bits. */
final class Wav16 {
  private Wav16() {}

  static short[] channel(Path wav, int channel) throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile())) {
      int channels = in.getFormat().getChannels();
      ShortBuffer all =
          ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      short[] samples = new short[all.remaining() / channels];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = all.get(i * channels + channel);
      }
      return samples;
    }
  }
}
