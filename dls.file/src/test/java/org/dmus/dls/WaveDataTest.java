package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.dmus.dls.WaveData.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaveDataTest {
  private static WaveData random(Encoding encoding, int frames) {
    byte[] bytes = new byte[frames * encoding.bytesPerFrame()];
    new Random(7).nextBytes(bytes);
    return new WaveData(encoding, ByteBuffer.wrap(bytes));
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void floatsAreTheShortsToSixteenBits(Encoding encoding) {
    WaveData wave = random(encoding, 1000);
    float[] floats = new float[1000];
    wave.toFloats(0, 1000, floats, 0);
    short[] shorts = wave.toShorts();
    for (int i = 0; i < 1000; i++) {
      assertThat((int) StrictMath.floor(floats[i] * 32768)).isEqualTo(shorts[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void aPartIsThatPartOfTheWhole(Encoding encoding) {
    WaveData wave = random(encoding, 100);
    float[] whole = new float[100];
    float[] part = new float[20];
    wave.toFloats(0, 100, whole, 0);
    wave.toFloats(30, 10, part, 5);
    assertThat(part).containsSubsequence(Arrays.copyOfRange(whole, 30, 40));
    assertThat(part[4]).isZero();
    assertThat(part[15]).isZero();
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void aWaveWithinABankHasItsFramesAlone(Encoding encoding) {
    WaveData whole = random(encoding, 100);
    WaveData within = WaveData.within(encoding, whole.bytes(), 30 * encoding.bytesPerFrame(), 10);

    assertThat(within.toShorts()).isEqualTo(Arrays.copyOfRange(whole.toShorts(), 30, 40));
    assertThat(within.bytes().remaining()).isEqualTo(10 * encoding.bytesPerFrame());
    assertThatThrownBy(() -> WaveData.within(encoding, whole.bytes(), 0, 101))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aBankIsLittleEndian() {
    ByteBuffer bank = ByteBuffer.allocate(4);

    assertThatThrownBy(() -> WaveData.within(Encoding.PCM_16, bank, 0, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twentyFourBitsAreKept() {
    byte[] bytes = {1, 0, 0, -1, -1, 127, 0, 0, -128, -1, -1, -1};
    float[] out = new float[4];
    new WaveData(Encoding.PCM_24, ByteBuffer.wrap(bytes)).toFloats(0, 4, out, 0);
    assertThat(out).containsExactly(0x1p-23f, 1 - 0x1p-23f, -1, -0x1p-23f);
  }

  @Test
  void nothingIsReadOutsideTheWave() {
    WaveData wave = random(Encoding.PCM_16, 10);
    assertThatThrownBy(() -> wave.toFloats(5, 6, new float[10], 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> wave.toFloats(0, 10, new float[10], 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
