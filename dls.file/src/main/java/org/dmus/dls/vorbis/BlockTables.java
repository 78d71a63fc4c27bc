package org.dmus.dls.vorbis;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** What depends on the size of a block alone: made once for each of the eight, for all streams. */
final class BlockTables {
  private static final int MOST_BITS = 13;
  private static final AtomicReferenceArray<BlockTables> MADE =
      new AtomicReferenceArray<>(MOST_BITS + 1);

  /** Turns before and after the Fourier transform, one for each of its points. */
  final float[] turnCos;

  final float[] turnSin;

  /** Its butterflies. */
  final float[] stepCos;

  final float[] stepSin;

  /** Where each point goes before it. */
  final int[] reversed;

  /** The rising half of the window (§4.3.1). */
  final float[] slope;

  /**
   * Returns the tables.
   *
   * @param block frames of a block, a power of two from 8 on
   */
  static BlockTables of(int block) {
    int bits = Integer.numberOfTrailingZeros(block);
    BlockTables tables = MADE.get(bits);
    if (tables == null) {
      tables = new BlockTables(block); // another thread may make the same
      MADE.set(bits, tables);
    }
    return tables;
  }

  private BlockTables(int block) {
    int lines = block / 2;
    int points = block / 4;
    turnCos = new float[points];
    turnSin = new float[points];
    stepCos = new float[points / 2];
    stepSin = new float[points / 2];
    reversed = new int[points];
    slope = slope(lines);
    int unused = Integer.SIZE - (Bits.length(points) - 1);
    for (int i = 0; i < points; i++) {
      turnCos[i] = (float) StrictMath.cos(Math.PI * (i + 0.125) / lines);
      turnSin[i] = (float) StrictMath.sin(Math.PI * (i + 0.125) / lines);
      reversed[i] = Integer.reverse(i) >>> unused;
    }
    for (int i = 0; i < points / 2; i++) {
      stepCos[i] = (float) StrictMath.cos(2 * Math.PI * i / points);
      stepSin[i] = (float) StrictMath.sin(2 * Math.PI * i / points);
    }
  }

  private static float[] slope(int frames) {
    float[] slope = new float[frames];
    for (int i = 0; i < frames; i++) {
      double sine = StrictMath.sin((i + 0.5) / frames * Math.PI / 2);
      slope[i] = (float) StrictMath.sin(Math.PI / 2 * sine * sine);
    }
    return slope;
  }
}
