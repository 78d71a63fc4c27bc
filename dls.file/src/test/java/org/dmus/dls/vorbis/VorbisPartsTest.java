package org.dmus.dls.vorbis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VorbisPartsTest {

  @ParameterizedTest
  @ValueSource(ints = {64, 256, 2048})
  void aTransformIsTheSumThatTheStandardWrites(int block) {
    float[] lines = new float[block / 2];
    Random random = new Random(block);
    for (int k = 0; k < lines.length; k++) {
      lines[k] = random.nextFloat() - 0.5f;
    }
    float[] frames = new float[block];
    new InverseMdct(block).transform(lines, frames);
    for (int n = 0; n < block; n += 7) {
      double sum = 0;
      for (int k = 0; k < lines.length; k++) {
        sum += lines[k] * Math.cos(Math.PI / (2 * block) * (2 * n + 1 + block / 2) * (2 * k + 1));
      }
      assertThat(frames[n]).as("frame %d", n).isCloseTo((float) sum, within(1e-4f));
    }
  }

  /** The example of §3.2.1: 00 0100 0101 0110 0111 10 110 111. */
  @Test
  void codewordsAreGivenInTheOrderOfTheEntries() {
    HuffmanTree tree = HuffmanTree.of(new byte[] {2, 4, 4, 4, 4, 2, 3, 3}, 8);
    String[] codewords = {"00", "0100", "0101", "0110", "0111", "10", "110", "111"};
    for (int entry = 0; entry < codewords.length; entry++) {
      int firstLowest = Integer.parseInt(new StringBuilder(codewords[entry]).reverse() + "", 2);
      assertThat(tree.read(new BitReader(new byte[] {(byte) firstLowest}, 1))).isEqualTo(entry);
    }
  }

  @Test
  void lengthsThatMakeNoWholeTreeAreRefused() {
    assertThat(HuffmanTree.of(new byte[] {1, 2}, 2)).isNull();
    assertThat(HuffmanTree.of(new byte[] {1, 1, 1}, 3)).isNull();
    assertThat(HuffmanTree.of(new byte[] {0, 5, 0}, 1)).isNotNull();
  }

  @Test
  void codewordsOfAllLengthsAreFound() {
    byte[] lengths = new byte[33];
    for (int i = 0; i < 32; i++) {
      lengths[i] = (byte) (i + 1);
    }
    lengths[32] = 32;
    HuffmanTree tree = HuffmanTree.of(lengths, 33);
    for (int entry = 0; entry < 32; entry++) {
      long ones = (1L << entry) - 1;
      byte[] bits = new byte[5];
      for (int i = 0; i < 5; i++) {
        bits[i] = (byte) (ones >>> 8 * i);
      }
      assertThat(tree.read(new BitReader(bits, 5))).isEqualTo(entry);
    }
    assertThat(tree.read(new BitReader(new byte[] {-1, -1, -1, -1, 0}, 5))).isEqualTo(32);
    assertThat(tree.read(new BitReader(new byte[] {-1}, 1))).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"8,3,2", "26,3,2", "27,3,3", "625,4,5", "16777215,2,4095", "5,1,5", "1,65535,1"})
  void aLatticeHasAsManyNumbersAsItsRoot(int entries, int dimensions, int numbers) {
    assertThat(VectorTable.root(entries, dimensions)).isEqualTo(numbers);
  }

  @Test
  void bitsAreTakenFromTheLowestOnAndAreZeroBehindTheEnd() {
    BitReader in = new BitReader(new byte[] {(byte) 0b1010_0110, 1, 0x7F}, 2);
    assertThat(in.read(3)).isEqualTo(6);
    assertThat(in.peek(5)).isEqualTo(0b10100);
    assertThat(in.read(6)).isEqualTo(0b110100);
    assertThat(in.bitsLeft()).isEqualTo(7);
    assertThat(in.ended()).isFalse();
    assertThat(in.read(8)).isZero();
    assertThat(in.ended()).isTrue();
    assertThat(in.read(1)).isZero();
  }
}
