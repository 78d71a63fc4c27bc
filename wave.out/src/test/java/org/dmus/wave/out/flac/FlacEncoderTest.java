package org.dmus.wave.out.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encoded is decoded by a reader of the test's own, and by the flac tool where it is. */
class FlacEncoderTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int FRAMES = 3 * 4_096 + 1_234;

  /** Sound of one kind: full scale is 1 << 15; the frame, then the channel. */
  private enum Sound implements IntBinaryOperator {
    SILENCE((frame, channel) -> 0),
    CONSTANT((frame, channel) -> -321 + channel),
    SINE((frame, channel) -> (int) Math.rint(30_000 * Math.sin(frame * 0.05 + channel))),
    ONE_SIDE((frame, channel) -> channel == 0 ? frame * 7 % 20_000 : 0),
    SAME_ON_BOTH((frame, channel) -> (int) Math.rint(20_000 * Math.sin(frame * 0.011))),
    SQUARE((frame, channel) -> (frame / 50 + channel) % 2 == 0 ? 32_767 : -32_768),
    IMPULSE((frame, channel) -> frame == 2_000 ? 32_767 : frame == 2_001 ? -32_768 : 0),
    NOISE((frame, channel) -> hash(frame * 2 + channel)),
    DECAY((frame, channel) -> hash(frame * 2 + channel) >> Math.min(15, frame / 600));

    private final IntBinaryOperator samples;

    Sound(IntBinaryOperator samples) {
      this.samples = samples;
    }

    private static int hash(int value) {
      int mixed = (value ^ value >>> 16) * 0x45D9F3B;
      mixed = (mixed ^ mixed >>> 16) * 0x45D9F3B;
      return (short) (mixed ^ mixed >>> 16);
    }

    @Override
    public int applyAsInt(int frame, int channel) {
      return samples.applyAsInt(frame, channel);
    }
  }

  @TempDir Path directory;

  private static byte[] pcm(WaveFormat format, int frames, IntBinaryOperator sound) {
    int bytes = format.encoding().bits() / 8;
    byte[] pcm = new byte[frames * format.frameBytes()];
    int at = 0;
    for (int frame = 0; frame < frames; frame++) {
      for (int channel = 0; channel < format.channels(); channel++) {
        int sample = sample(format, sound.applyAsInt(frame, channel));
        for (int k = 0; k < bytes; k++) {
          pcm[at++] = (byte) (sample >> 8 * k);
        }
      }
    }
    return pcm;
  }

  /** The low byte of 24 bits is noise, as dither would be. */
  private static int sample(WaveFormat format, int value) {
    return format.encoding() == Encoding.PCM_16 ? value : value << 8 | value * 31 & 0xFF;
  }

  private static byte[] encode(WaveFormat format, byte[] pcm) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FlacEncoder encoder = new FlacEncoder(format, out);
    int piece = 1_000 * format.frameBytes();
    for (int at = 0; at < pcm.length; at += piece) {
      encoder.write(pcm, at, Math.min(piece, pcm.length - at));
    }
    encoder.finish();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(encoder.beginning());
    out.writeTo(file);
    return file.toByteArray();
  }

  private static void assertDecodes(WaveFormat format, int frames, IntBinaryOperator sound)
      throws Exception {
    FlacReader read = new FlacReader(encode(format, pcm(format, frames, sound)));
    assertThat(read.sampleRate).isEqualTo(format.sampleRate());
    assertThat(read.channels).isEqualTo(format.channels());
    assertThat(read.bits).isEqualTo(format.encoding().bits());
    assertThat(read.frames).isEqualTo(frames);
    for (int channel = 0; channel < format.channels(); channel++) {
      int[] expected = new int[frames];
      for (int frame = 0; frame < frames; frame++) {
        expected[frame] = sample(format, sound.applyAsInt(frame, channel));
      }
      assertThat(read.samples[channel]).as("channel %d", channel).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Sound.class)
  void everyKindOfSoundComesBackToTheBit(Sound sound) throws Exception {
    assertDecodes(new WaveFormat(44_100, 2, Encoding.PCM_16), FRAMES, sound);
    assertDecodes(new WaveFormat(44_100, 2, Encoding.PCM_24), FRAMES, sound);
    assertDecodes(new WaveFormat(44_100, 1, Encoding.PCM_24), FRAMES, sound);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 5, 16, 4_095, 4_096, 4_097})
  void everyLengthOfTheLastBlockComesBack(int frames) throws Exception {
    assertDecodes(new WaveFormat(48_000, 2, Encoding.PCM_16), frames, Sound.SINE);
    assertDecodes(new WaveFormat(48_000, 2, Encoding.PCM_16), frames, Sound.NOISE);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 44_100, 65_535, 96_000, 100_010, 100_001, 192_000})
  void everyRateIsTold(int rate) throws Exception {
    assertDecodes(new WaveFormat(rate, 2, Encoding.PCM_16), 5_000, Sound.SINE);
  }

  @Test
  void randomMixturesComeBack() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    System.out.println("seed " + seed);
    for (int run = 0; run < 20; run++) {
      int low = random.nextInt(16);
      double pitch = random.nextDouble();
      int[] noise = random.ints(2 * FRAMES).map(value -> (short) value >> low).toArray();
      IntBinaryOperator sound =
          (frame, channel) ->
              Math.max(
                  -32_768,
                  Math.min(
                      32_767,
                      noise[2 * frame + channel] + (int) (20_000 * Math.sin(frame * pitch))));
      assertDecodes(new WaveFormat(44_100, 2, Encoding.PCM_24), FRAMES, sound);
    }
  }

  @Test
  void framesAreNumberedBeyondOneByte() throws Exception {
    assertDecodes(new WaveFormat(8_000, 1, Encoding.PCM_16), 4_096 * 2_100, (f, c) -> f >> 12);
  }

  @Test
  void aToneTakesFarLessRoomAndNoiseHardlyMore() throws IOException {
    WaveFormat format = new WaveFormat(44_100, 2, Encoding.PCM_16);
    byte[] tone = pcm(format, FRAMES, Sound.SINE);
    assertThat(encode(format, tone).length).isLessThan(tone.length / 2);
    byte[] noise = pcm(format, FRAMES, Sound.NOISE);
    assertThat(encode(format, noise).length).isLessThan(noise.length + 200);
  }

  @Test
  void encodingAllocatesNothingOnceWarm() throws IOException {
    WaveFormat format = new WaveFormat(44_100, 2, Encoding.PCM_16);
    byte[] pcm = pcm(format, 4_096, Sound.DECAY);
    FlacEncoder encoder = new FlacEncoder(format, OutputStream.nullOutputStream());
    allocatedBytes(encoder, pcm);
    assertThat(allocatedBytes(encoder, pcm)).isZero();
  }

  private static long allocatedBytes(FlacEncoder encoder, byte[] pcm) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 50; i++) {
      encoder.write(pcm, 0, pcm.length);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @EnumSource(Sound.class)
  void theFlacToolFindsNoFault(Sound sound) throws Exception {
    Path tool = Path.of(System.getProperty("dmus.flac", "/usr/bin/flac"));
    assumeTrue(Files.isExecutable(tool), "no flac here");
    WaveFormat format = new WaveFormat(44_100, 2, Encoding.PCM_24);
    Path file = directory.resolve("a.flac");
    Files.write(file, encode(format, pcm(format, FRAMES, sound)));
    Process process = new ProcessBuilder(tool.toString(), "-t", "-s", file.toString()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
