package org.dmus.dls.vorbis;

import java.util.Arrays;

/** The coarse shape of a spectrum: a curve of lines over decibels (floor type 1, §7.2). */
final class Floor {
  private static final int[] RANGES = {256, 128, 86, 64};
  private static final int MOST_POINTS = 65;
  private static final int DECIBEL_STEPS = 256;

  /** A step is 140 dB / 256, the last one 0 dB (§10.1). */
  private static final float[] GAINS = new float[DECIBEL_STEPS];

  static {
    for (int i = 0; i < DECIBEL_STEPS; i++) {
      GAINS[i] =
          (float) StrictMath.pow(10, (i - (DECIBEL_STEPS - 1)) * (140.0 / DECIBEL_STEPS) / 20);
    }
  }

  private final FloorPartition[] partitions;
  private final int multiplier;
  private final int[] x;
  private final int[] order;
  private final int[] lower;
  private final int[] higher;

  private Floor(FloorPartition[] partitions, int multiplier, int[] x) {
    this.partitions = partitions;
    this.multiplier = multiplier;
    this.x = x;
    order = new int[x.length];
    lower = new int[x.length];
    higher = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      place(i);
    }
  }

  /** Finds where a point stands among all, and its neighbours among those before it (§9.2.4). */
  private void place(int point) {
    int rank = 0;
    higher[point] = 1;
    for (int i = 0; i < x.length; i++) {
      rank += x[i] < x[point] ? 1 : 0;
      if (i < point && x[i] < x[point] && x[i] > x[lower[point]]) {
        lower[point] = i;
      }
      if (i < point && x[i] > x[point] && x[i] < x[higher[point]]) {
        higher[point] = i;
      }
    }
    order[rank] = point;
  }

  static Floor read(SetupReader in, Codebook[] books) throws VorbisException {
    in.require(in.bits(16) == 1, "a floor of type 0, which no encoder of this century writes");
    int[] classOf = new int[in.bits(5)];
    int classes = 0;
    for (int i = 0; i < classOf.length; i++) {
      classOf[i] = in.bits(4);
      classes = Math.max(classes, classOf[i] + 1);
    }
    FloorPartition[] kinds = new FloorPartition[classes];
    for (int i = 0; i < classes; i++) {
      kinds[i] = FloorPartition.read(in, books);
    }
    int multiplier = in.bits(2) + 1;
    FloorPartition[] partitions = new FloorPartition[classOf.length];
    for (int i = 0; i < partitions.length; i++) {
      partitions[i] = kinds[classOf[i]];
    }
    return new Floor(partitions, multiplier, points(in, partitions));
  }

  private static int[] points(SetupReader in, FloorPartition[] partitions) throws VorbisException {
    int bits = in.bits(4);
    int[] x = new int[MOST_POINTS];
    x[1] = 1 << bits;
    int count = 2;
    for (FloorPartition each : partitions) {
      in.require(count + each.dimensions() <= MOST_POINTS, "a floor of too many points");
      for (int i = 0; i < each.dimensions(); i++) {
        x[count++] = in.bits(bits);
      }
    }
    int[] points = Arrays.copyOf(x, count);
    in.require(Arrays.stream(points).distinct().count() == count, "a floor with a point twice");
    return points;
  }

  /** Reads the heights of the points of a packet; null when the spectrum is silent. */
  int[] read(BitReader in) {
    if (!in.readFlag()) {
      return null;
    }
    int[] y = new int[x.length];
    int bits = Bits.length(RANGES[multiplier - 1] - 1);
    y[0] = in.read(bits);
    y[1] = in.read(bits);
    int at = 2;
    for (FloorPartition each : partitions) {
      each.read(in, y, at);
      at += each.dimensions();
    }
    return in.ended() ? null : y;
  }

  /** Multiplies a spectrum by the curve through points of some heights (§7.2.4). */
  void apply(int[] y, float[] spectrum, int lines) {
    boolean[] bends = unfold(y);
    int fromX = 0;
    int fromY = y[0] * multiplier;
    for (int i = 1; i < order.length; i++) {
      int point = order[i];
      if (bends[point]) {
        int toY = y[point] * multiplier;
        line(fromX, fromY, x[point], toY, spectrum, lines);
        fromX = x[point];
        fromY = toY;
      }
    }
    line(fromX, fromY, Math.max(lines, fromX + 1), fromY, spectrum, lines);
  }

  /** Makes heights of differences; returns at which points the curve bends. */
  private boolean[] unfold(int[] y) {
    boolean[] bends = new boolean[y.length];
    bends[0] = true;
    bends[1] = true;
    int range = RANGES[multiplier - 1];
    for (int i = 2; i < y.length; i++) {
      int low = lower[i];
      int high = higher[i];
      int predicted = between(x[low], y[low], x[high], y[high], x[i]);
      if (y[i] != 0) {
        bends[low] = true;
        bends[high] = true;
        bends[i] = true;
      }
      int height = predicted + difference(y[i], predicted, range - predicted);
      y[i] = Math.max(0, Math.min(range - 1, height));
    }
    return bends;
  }

  private static int difference(int folded, int below, int above) {
    int room = 2 * Math.min(below, above);
    if (folded >= room && folded != 0) {
      return above > below ? folded - below : above - folded - 1;
    }
    return (folded & 1) != 0 ? -(folded + 1 >> 1) : folded >> 1;
  }

  private static int between(int x0, int y0, int x1, int y1, int x) {
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
  }

  /** Draws a line in whole numbers, its end not included (§9.2.7). */
  private static void line(int x0, int y0, int x1, int y1, float[] spectrum, int lines) {
    int width = x1 - x0;
    int step = (y1 - y0) / width;
    int sign = y1 < y0 ? -1 : 1;
    int slope = Math.abs(y1 - y0) - Math.abs(step) * width;
    int error = 0;
    int y = y0;
    int end = Math.min(x1, lines);
    for (int at = x0; at < end; at++) {
      spectrum[at] *= GAINS[Math.min(y, DECIBEL_STEPS - 1)];
      error += slope;
      y += step;
      if (error >= width) {
        error -= width;
        y += sign;
      }
    }
  }
}
