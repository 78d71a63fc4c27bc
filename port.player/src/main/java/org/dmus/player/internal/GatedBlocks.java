package org.dmus.player.internal;

/**
 * The blocks above the absolute gate, by their loudness in classes of 0.02 LU: as many as a day has
 * take no more room than those of a second, and a gate is met to 0.01 LU.
 */
final class GatedBlocks {
  private static final double ABSOLUTE_GATE_LUFS = -70;
  private static final double HIGHEST_LUFS = 30;
  private static final int CLASSES_PER_LU = 50;
  private static final int CLASSES = (int) ((HIGHEST_LUFS - ABSOLUTE_GATE_LUFS) * CLASSES_PER_LU);

  private final double[] sum = new double[CLASSES];
  private final long[] count = new long[CLASSES];

  void add(double meanSquare) {
    double lufs = LoudnessMeter.lufs(meanSquare);
    if (lufs >= ABSOLUTE_GATE_LUFS) {
      int index = index(lufs);
      sum[index] += meanSquare;
      count[index]++;
    }
  }

  /** {@return mean of the blocks above a gate; 0 when there are none} */
  double meanFrom(double gateLufs) {
    double total = 0;
    long blocks = 0;
    for (int i = index(gateLufs); i < CLASSES; i++) {
      total += sum[i];
      blocks += count[i];
    }
    return blocks == 0 ? 0 : total / blocks;
  }

  private static int index(double lufs) {
    double index = (lufs - ABSOLUTE_GATE_LUFS) * CLASSES_PER_LU;
    return (int) Math.max(0, Math.min(CLASSES - 1, index));
  }
}
