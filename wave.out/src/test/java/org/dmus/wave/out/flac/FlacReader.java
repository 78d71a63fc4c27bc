package org.dmus.wave.out.flac;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/** Reads what RFC 9639 says, independently of the encoder, and checks every checksum. */
final class FlacReader {
  final int sampleRate;
  final int channels;
  final int bits;
  final long frames;
  final int[][] samples;

  private final byte[] file;
  private int bitPosition;
  private int decoded;

  FlacReader(byte[] file) throws Exception {
    this.file = file;
    require(new String(file, 0, 4, "US-ASCII").equals("fLaC"), "no marker");
    ByteBuffer info = ByteBuffer.wrap(file, 8, 34);
    info.position(8 + 10);
    long packed = info.getLong();
    sampleRate = (int) (packed >>> 44);
    channels = (int) (packed >>> 41 & 7) + 1;
    bits = (int) (packed >>> 36 & 31) + 1;
    frames = packed & 0xF_FFFF_FFFFL;
    byte[] md5 = Arrays.copyOfRange(file, 26, 42);
    samples = new int[channels][frames == 0 ? 1 << 20 : (int) frames];
    bitPosition = 42 * 8;
    for (int number = 0; bitPosition < file.length * 8; number++) {
      readFrame(number);
    }
    for (int channel = 0; channel < channels; channel++) {
      samples[channel] = Arrays.copyOf(samples[channel], decoded);
    }
    if (frames != 0) {
      require(decoded == frames, "frames " + decoded + " of " + frames);
      require(Arrays.equals(md5, md5()), "MD5 differs");
    }
  }

  private void readFrame(int number) {
    int start = bitPosition / 8;
    require(bits(16) == 0xFFF8, "no sync at " + start);
    int sizeCode = bits(4);
    int rateCode = bits(4);
    int assignment = bits(4);
    require(bits(3) == (bits == 24 ? 6 : 4), "sample size");
    require(bits(1) == 0, "reserved bit");
    require(utf8() == number, "frame number");
    int size = sizeCode == 7 ? bits(16) + 1 : 256 << (sizeCode - 8);
    if (rateCode == 13) {
      require(bits(16) == sampleRate, "rate in Hz");
    } else if (rateCode == 14) {
      require(bits(16) * 10 == sampleRate, "rate in tens of Hz");
    }
    int headerEnd = bitPosition / 8;
    require(bits(8) == crc(start, headerEnd, 8, 0x07), "CRC-8");
    int[][] block = new int[channels][];
    for (int channel = 0; channel < channels; channel++) {
      boolean isSide = assignment == 8 && channel == 1 || assignment == 9 && channel == 0;
      isSide |= assignment == 10 && channel == 1;
      block[channel] = subframe(size, isSide ? bits + 1 : bits);
    }
    bitPosition = (bitPosition + 7) / 8 * 8;
    int end = bitPosition / 8;
    require(bits(16) == crc(start, end, 16, 0x8005), "CRC-16");
    undo(assignment, block, size);
    for (int channel = 0; channel < channels; channel++) {
      System.arraycopy(block[channel], 0, samples[channel], decoded, size);
    }
    decoded += size;
  }

  private static void undo(int assignment, int[][] block, int size) {
    for (int i = 0; i < size; i++) {
      switch (assignment) {
        case 8 -> block[1][i] = block[0][i] - block[1][i];
        case 9 -> block[0][i] += block[1][i];
        case 10 -> {
          int side = block[1][i];
          int twice = block[0][i] << 1 | side & 1;
          block[0][i] = twice + side >> 1;
          block[1][i] = twice - side >> 1;
        }
        default -> {}
      }
    }
  }

  private int[] subframe(int size, int width) {
    require(bits(1) == 0, "padding bit");
    int type = bits(6);
    require(bits(1) == 0, "wasted bits");
    int[] out = new int[size];
    if (type == 0) {
      Arrays.fill(out, signed(width));
      return out;
    }
    int order = type >= 32 ? type - 31 : type >= 8 ? type - 8 : size;
    for (int i = 0; i < order; i++) {
      out[i] = signed(width);
    }
    if (type == 1) {
      return out;
    }
    return type >= 32 ? linear(out, order) : fixed(out, order);
  }

  private int[] linear(int[] out, int order) {
    int precision = bits(4) + 1;
    int shift = bits(5);
    int[] coefficients = new int[order];
    for (int i = 0; i < order; i++) {
      coefficients[i] = signed(precision);
    }
    residuals(out, order);
    for (int i = order; i < out.length; i++) {
      long sum = 0;
      for (int k = 0; k < order; k++) {
        sum += (long) coefficients[k] * out[i - 1 - k];
      }
      out[i] += (int) (sum >> shift);
    }
    return out;
  }

  private int[] fixed(int[] out, int order) {
    residuals(out, order);
    int[][] polynomials = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};
    for (int i = order; i < out.length; i++) {
      for (int k = 0; k < order; k++) {
        out[i] += polynomials[order][k] * out[i - 1 - k];
      }
    }
    return out;
  }

  private void residuals(int[] out, int order) {
    int width = 4 + bits(2);
    int partitions = 1 << bits(4);
    for (int partition = 0; partition < partitions; partition++) {
      int parameter = bits(width);
      int from = partition == 0 ? order : partition * (out.length / partitions);
      for (int i = from; i < (partition + 1) * (out.length / partitions); i++) {
        int zeros = 0;
        while (bits(1) == 0) {
          zeros++;
        }
        int folded = zeros << parameter | bits(parameter);
        out[i] = folded >>> 1 ^ -(folded & 1);
      }
    }
  }

  private int utf8() {
    int lead = bits(8);
    if (lead < 0x80) {
      return lead;
    }
    int followers = Integer.numberOfLeadingZeros(~(lead << 24)) - 1;
    int value = lead & 0x3F >> followers;
    for (int i = 0; i < followers; i++) {
      value = value << 6 | bits(8) & 0x3F;
    }
    return value;
  }

  private int signed(int width) {
    return bits(width) << (32 - width) >> (32 - width);
  }

  private int bits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++, bitPosition++) {
      value = value << 1 | file[bitPosition >> 3] >> (7 - (bitPosition & 7)) & 1;
    }
    return value;
  }

  private int crc(int from, int to, int width, int polynomial) {
    int sum = 0;
    for (int bit = from * 8; bit < to * 8; bit++) {
      int in = file[bit >> 3] >> (7 - (bit & 7)) & 1;
      int out = sum >> (width - 1) & 1;
      sum = (sum << 1 ^ (in ^ out) * polynomial) & (1 << width) - 1;
    }
    return sum;
  }

  private byte[] md5() throws Exception {
    int bytes = bits / 8;
    ByteBuffer pcm = ByteBuffer.allocate(decoded * channels * bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < decoded; i++) {
      for (int[] channel : samples) {
        for (int k = 0; k < bytes; k++) {
          pcm.put((byte) (channel[i] >> 8 * k));
        }
      }
    }
    return MessageDigest.getInstance("MD5").digest(pcm.array());
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
