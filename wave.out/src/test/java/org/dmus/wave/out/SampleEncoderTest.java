package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32;
import org.dmus.ks.WaveFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleEncoderTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0", "0.5, 16384", "-1, -32768", "1, 32767", "7.5, 32767", "-1e30, -32768",
    "0x1.0p-15, 1", "0x1.8p-16, 1", "-0x1.8p-16, -1", "0x1.0p-17, 0", "NaN, 0", "Infinity, 32767"
  })
  void pcm16RoundsToTheNearestAndClips(float sample, short expected) {
    assertThat(encode(Encoding.PCM_16, sample).getShort(0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.5, 4194304",
    "-1, -8388608",
    "1, 8388607",
    "-9, -8388608",
    "0x1.0p-23, 1",
    "NaN, 0"
  })
  void pcm24RoundsToTheNearestAndClips(float sample, int expected) {
    ByteBuffer out = encode(Encoding.PCM_24, sample);
    int value = out.get(2) << 16 | Short.toUnsignedInt(out.getShort(0));
    assertThat(value).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0", "1.5", "-3e20", "1e-40"})
  void float32KeepsEveryValue(float sample) {
    assertThat(encode(Encoding.FLOAT_32, sample).getFloat(0)).isEqualTo(sample);
  }

  @Test
  void everySixteenBitSampleSurvivesTheRoundTrip() {
    for (int value = Short.MIN_VALUE; value <= Short.MAX_VALUE; value++) {
      assertThat(encode(Encoding.PCM_16, value / 32768f).getShort(0)).isEqualTo((short) value);
    }
  }

  @Test
  void theStrideLeavesTheOtherChannelAlone() {
    ByteBuffer out = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    SampleEncoder.of(Encoding.PCM_16).encode(new float[] {9, 0.5f, 0.25f}, 1, 2, out, 2, 4);
    assertThat(out.array()).containsExactly(0, 0, 0, 0x40, 0, 0, 0, 0x20);
  }

  @ParameterizedTest
  @CsvSource({"PCM_16, 4c703395", "PCM_24, a7e4aafa", "FLOAT_32, 72f4cc2a"})
  void theBytesAreTheSameOnEveryJvm(Encoding encoding, String crc) {
    Random random = new Random(1);
    float[] plane = new float[10_000];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = random.nextFloat() * 2.2f - 1.1f;
    }
    int bytes = encoding.bits() / 8;
    ByteBuffer out = ByteBuffer.allocate(plane.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
    SampleEncoder.of(encoding).encode(plane, 0, plane.length, out, 0, bytes);
    CRC32 actual = new CRC32();
    actual.update(out.array());
    assertThat(Long.toHexString(actual.getValue())).isEqualTo(crc);
  }

  private static ByteBuffer encode(Encoding encoding, float sample) {
    ByteBuffer out = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    SampleEncoder.of(encoding).encode(new float[] {sample}, 0, 1, out, 0, 4);
    return out;
  }
}
