package org.dmus.dls.vorbis;

/** The vectors of a codebook (§3.2.1), put together when they are wanted. */
final class VectorTable {
  private static final int LATTICE = 1;
  private static final int TESSELLATION = 2;

  private final float[] numbers;
  private final int dimensions;
  private final boolean lattice;
  private final boolean sums;

  private VectorTable(float[] numbers, int dimensions, boolean lattice, boolean sums) {
    this.numbers = numbers;
    this.dimensions = dimensions;
    this.lattice = lattice;
    this.sums = sums;
  }

  /** Reads the table of a codebook; null when it has none. */
  static VectorTable read(SetupReader in, int entries, int dimensions) throws VorbisException {
    int type = in.bits(4);
    in.require(type <= TESSELLATION, "vectors of an unknown kind");
    if (type == 0) {
      return null;
    }
    float lowest = unpacked(in.bits(32));
    float step = unpacked(in.bits(32));
    int numberBits = in.bits(4) + 1;
    boolean sums = in.flag();
    long count = type == LATTICE ? root(entries, dimensions) : (long) entries * dimensions;
    in.requireBits(count * numberBits);
    float[] numbers = new float[(int) count];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.bits(numberBits) * step + lowest;
    }
    return new VectorTable(numbers, dimensions, type == LATTICE, sums);
  }

  /** A mantissa of 21 bits, an exponent of 10, a sign (§9.2.2). */
  private static float unpacked(int packed) {
    int mantissa = packed & 0x1FFFFF;
    int exponent = (packed >> 21 & 0x3FF) - 788;
    return Math.scalb((float) (packed < 0 ? -mantissa : mantissa), exponent);
  }

  /** Returns the highest number whose power is not above a count (§9.2.3). */
  static int root(int count, int power) {
    int root = power == 1 ? count : 1;
    while (power > 1 && isPowerWithin(root + 1, power, count)) {
      root++;
    }
    return root;
  }

  private static boolean isPowerWithin(int base, int power, int count) {
    long product = 1;
    for (int i = 0; i < power && product <= count; i++) {
      product *= base;
    }
    return product <= count;
  }

  /** Adds a vector to every so many-th of some numbers, as far as they are before an end. */
  void add(int entry, float[] to, int at, int stride, int end) {
    float before = 0;
    int left = entry;
    int place = at;
    for (int i = 0; i < dimensions && place < end; i++) {
      int index = lattice ? left % numbers.length : entry * dimensions + i;
      float number = numbers[index] + before;
      to[place] += number;
      before = sums ? number : 0;
      left /= numbers.length;
      place += stride;
    }
  }
}
