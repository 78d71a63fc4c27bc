package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back with the JDK's reader. */
class WavOutputTest {

  private static final int FRAMES = 20_001;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"PCM_16, 2", "PCM_16, 1", "PCM_24, 2", "PCM_24, 1", "FLOAT_32, 2", "FLOAT_32, 1"})
  void anIndependentReaderFindsEverySample(Encoding encoding, int channels) throws Exception {
    WaveFormat format = new WaveFormat(22_050, channels, encoding);
    Path file = directory.resolve("song.wav");
    try (WaveOutput out = new WavOutputProvider().open(file.toString(), format)) {
      writeInUnevenPieces(out, planes(channels));
    }
    try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
      assertThat(in.getFrameLength()).isEqualTo(FRAMES);
      assertThat(in.getFormat().getSampleRate()).isEqualTo(22_050f);
      assertThat(in.getFormat().getChannels()).isEqualTo(channels);
      assertThat(in.getFormat().getSampleSizeInBits()).isEqualTo(encoding.bits());
      assertSamples(in, encoding, channels);
    }
  }

  @Test
  void aStreamIsReadableWithoutItsLength() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WaveFormat format = new WaveFormat(44_100, 2, Encoding.PCM_16);
    try (WaveOutput out = new FileOutput("pipe", format, WavContainer.KIND, Pipe.to(bytes))) {
      writeInUnevenPieces(out, planes(2));
    }
    assertThat(bytes.size()).isEqualTo(44 + FRAMES * 4);
    try (AudioInputStream in = stream(bytes)) {
      assertSamples(in, Encoding.PCM_16, 2);
    }
  }

  @Test
  void aFilePastTheLimitIsPatchedToRf64() throws Exception {
    Path file = directory.resolve("long.wav");
    WaveFormat format = new WaveFormat(44_100, 2, Encoding.PCM_16);
    Coding.Kind kind =
        (f, out, patchable) -> new PcmCoding(new WavContainer(f, 50_000), f, out, patchable);
    try (WaveOutput out = new FileOutput("long.wav", format, kind, PendingFile.create(file))) {
      writeInUnevenPieces(out, planes(2));
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.array()).startsWith('R', 'F', '6', '4');
    assertThat(bytes.getLong(20)).isEqualTo(bytes.capacity() - 8);
    assertThat(bytes.getLong(28)).isEqualTo(FRAMES * 4L);
    assertThat(bytes.getLong(36)).isEqualTo(FRAMES);
  }

  @Test
  void rawIsTheSamplesAlone() throws Exception {
    Path file = directory.resolve("song.raw");
    WaveFormat format = new WaveFormat(44_100, 1, Encoding.PCM_16);
    try (WaveOutput out = new RawOutputProvider().open(file.toString(), format)) {
      out.write(new float[][] {{0.5f, -0.5f}}, 2);
    }
    assertThat(Files.readAllBytes(file)).containsExactly(0, 0x40, 0, 0xC0);
  }

  private static AudioInputStream stream(ByteArrayOutputStream bytes)
      throws IOException, UnsupportedAudioFileException {
    return AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** A ramp per channel, exact in 16 bits. */
  private static float[][] planes(int channels) {
    float[][] planes = new float[channels][FRAMES];
    for (int channel = 0; channel < channels; channel++) {
      for (int i = 0; i < FRAMES; i++) {
        planes[channel][i] = sample(channel, i);
      }
    }
    return planes;
  }

  private static float sample(int channel, int frame) {
    return (frame - 10_000) * (channel + 1) / 32_768f;
  }

  private static void writeInUnevenPieces(WaveOutput out, float[][] planes) throws IOException {
    int done = 0;
    for (int size = 1; done < FRAMES; size = size * 3 + 1) {
      int count = Math.min(size, FRAMES - done);
      int from = done;
      float[][] piece =
          Arrays.stream(planes)
              .map(plane -> Arrays.copyOfRange(plane, from, from + count))
              .toArray(float[][]::new);
      out.write(piece, count);
      done += count;
    }
  }

  private static void assertSamples(AudioInputStream in, Encoding encoding, int channels)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    int sampleBytes = encoding.bits() / 8;
    for (int i = 0; i < FRAMES * channels; i++) {
      float actual = decode(bytes, i * sampleBytes, encoding);
      assertThat(actual).isEqualTo(sample(i % channels, i / channels));
    }
  }

  private static float decode(ByteBuffer bytes, int at, Encoding encoding) {
    return switch (encoding) {
      case PCM_16 -> bytes.getShort(at) / 0x1p15f;
      case PCM_24 -> (bytes.get(at + 2) << 16 | Short.toUnsignedInt(bytes.getShort(at))) / 0x1p23f;
      case FLOAT_32 -> bytes.getFloat(at);
    };
  }
}
