package org.dmus.wave.out.ogg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jaredmdobson.concentus.OpusDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpusStreamTest {
  @TempDir Path directory;

  private static byte[] encode(int rate, int channels, int frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OpusStream stream = new OpusStream(new WaveFormat(rate, channels, Encoding.PCM_16), out);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(stream.beginning());
    for (int done = 0; done < frames; done += 777) {
      int count = Math.min(777, frames - done);
      stream.append(sine(rate, channels, done, count), count);
    }
    stream.finish();
    out.writeTo(file);
    return file.toByteArray();
  }

  private static float[][] sine(int rate, int channels, int from, int count) {
    float[][] planes = new float[channels][count];
    for (int channel = 0; channel < channels; channel++) {
      for (int i = 0; i < count; i++) {
        planes[channel][i] = sample(rate, channel, from + i);
      }
    }
    return planes;
  }

  private static float sample(int rate, int channel, int frame) {
    return (float) (0.5 * Math.sin(2 * Math.PI * (440 + 220 * channel) * frame / rate));
  }

  /** A page as a reader sees it. */
  private record Page(int flags, long granule, int number, List<byte[]> packets) {}

  private static List<Page> pages(byte[] file) {
    List<Page> pages = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      int start = in.position();
      assertThat(in.getInt()).as("capture pattern").isEqualTo(0x5367674F);
      assertThat(in.get()).as("version").isZero();
      int flags = in.get();
      long granule = in.getLong();
      in.getInt();
      int number = in.getInt();
      int sum = in.getInt();
      byte[] lacing = new byte[in.get() & 0xFF];
      in.get(lacing);
      pages.add(new Page(flags, granule, number, packets(in, lacing)));
      assertThat(sum).as("checksum").isEqualTo(crc(file, start, in.position()));
    }
    return pages;
  }

  private static List<byte[]> packets(ByteBuffer in, byte[] lacing) {
    List<byte[]> packets = new ArrayList<>();
    int length = 0;
    for (byte segment : lacing) {
      length += segment & 0xFF;
      if ((segment & 0xFF) < 255) {
        byte[] packet = new byte[length];
        in.get(packet);
        packets.add(packet);
        length = 0;
      }
    }
    return packets;
  }

  /** Bit by bit, the field of the checksum itself as zeros. */
  private static int crc(byte[] file, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int value = i >= from + 22 && i < from + 26 ? 0 : file[i];
      for (int bit = 7; bit >= 0; bit--) {
        int top = sum >>> 31 ^ value >> bit & 1;
        sum = sum << 1 ^ (top == 1 ? 0x04C11DB7 : 0);
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000, 24_000, 48_000})
  void aDecoderHearsWhatWentIn(int rate) throws Exception {
    int frames = 3 * rate + 123;
    List<Page> pages = pages(encode(rate, 2, frames));
    ByteBuffer head = ByteBuffer.wrap(pages.get(0).packets().get(0)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(head.array(), 0, 8, "US-ASCII")).isEqualTo("OpusHead");
    int preSkip = head.getShort(10) * rate / 48_000;
    short[] decoded = decode(rate, pages.subList(2, pages.size()));
    double signal = 0;
    double noise = 0;
    for (int i = rate; i < frames; i++) {
      double wanted = sample(rate, 0, i);
      double heard = decoded[2 * (preSkip + i)] / 32_768.0;
      signal += wanted * wanted;
      noise += (wanted - heard) * (wanted - heard);
    }
    assertThat(10 * Math.log10(signal / noise)).as("signal to noise, dB").isGreaterThan(20);
  }

  private static short[] decode(int rate, List<Page> pages) throws Exception {
    OpusDecoder decoder = new OpusDecoder(rate, 2);
    int packetFrames = rate / 50;
    int packets = pages.stream().mapToInt(page -> page.packets().size()).sum();
    short[] pcm = new short[2 * packets * packetFrames];
    int at = 0;
    for (Page page : pages) {
      for (byte[] packet : page.packets()) {
        at += decoder.decode(packet, 0, packet.length, pcm, 2 * at, packetFrames, false);
      }
    }
    return pcm;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 959, 960, 961, 48_000, 200_000})
  void theEndIsMarkedBehindTheLastFrame(int frames) throws IOException {
    List<Page> pages = pages(encode(48_000, 1, frames));
    int preSkip =
        ByteBuffer.wrap(pages.get(0).packets().get(0)).order(ByteOrder.LITTLE_ENDIAN).getShort(10);
    assertThat(pages.get(0).flags()).isEqualTo(2);
    assertThat(pages.get(pages.size() - 1).flags()).isEqualTo(4);
    assertThat(pages.get(pages.size() - 1).granule()).isEqualTo(frames + preSkip);
    assertThat(pages).extracting(Page::granule).isSorted();
  }

  @Test
  void pagesAreNumberedFromTheFirst() throws IOException {
    List<Page> pages = pages(encode(48_000, 2, 200_000));
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i).number()).isEqualTo(i);
    }
  }

  @Test
  void theSameSoundIsTheSameFile() throws IOException {
    assertThat(encode(48_000, 2, 50_000)).isEqualTo(encode(48_000, 2, 50_000));
  }

  @Test
  void aRateThatOpusDoesNotHaveIsRefused() {
    WaveFormat cd = new WaveFormat(44_100, 2, Encoding.PCM_16);
    assertThatThrownBy(() -> new OpusStream(cd, OutputStream.nullOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessage("Opus has no rate of 44100 Hz; choose 48000");
  }

  @Test
  void theOpusToolsFindNoFault() throws Exception {
    Path tool = Path.of(System.getProperty("dmus.opusinfo", "/usr/bin/opusinfo"));
    assumeTrue(Files.isExecutable(tool), "no opusinfo here");
    Path file = Files.write(directory.resolve("a.opus"), encode(48_000, 2, 200_000));
    Process process =
        new ProcessBuilder(tool.toString(), file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("Playback length: 0m:04.166s").doesNotContain("WARNING");
    assertThat(process.exitValue()).isZero();
  }
}
