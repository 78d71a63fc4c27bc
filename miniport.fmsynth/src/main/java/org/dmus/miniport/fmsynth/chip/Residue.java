package org.dmus.miniport.fmsynth.chip;

/**
 * What was heard last of notes that were cut: instead of jumping to zero, which clicks, it falls by
 * a 64th a sample (1.3 ms).
 */
final class Residue {
  private static final int FRACTION_BITS = 6;

  private int left;
  private int right;

  void add(int lastLeft, int lastRight) {
    left += lastLeft << FRACTION_BITS;
    right += lastRight << FRACTION_BITS;
  }

  void render(int[] toLeft, int[] toRight, int count) {
    for (int i = 0; i < count && (left | right) != 0; i++) {
      left = fallen(left);
      right = fallen(right);
      toLeft[i] += left >> FRACTION_BITS;
      toRight[i] += right >> FRACTION_BITS;
    }
  }

  /** Falls by at least one, so that it ends. */
  private static int fallen(int value) {
    return value > 0 ? value - (value + 63 >> 6) : value - (value >> 6);
  }
}
