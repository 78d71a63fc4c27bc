package org.dmus.dls.vorbis;

/** The slopes that blocks are faded in and out with (§4.3.1, 4.3.6). */
final class Window {
  private final float[] shortSlope;
  private final float[] longSlope;

  Window(int shortBlock, int longBlock) {
    shortSlope = BlockTables.of(shortBlock).slope;
    longSlope = BlockTables.of(longBlock).slope;
  }

  /** Fades a block: a long one next to a short one has the slope of that. */
  void apply(float[] frames, int block, boolean longBefore, boolean longAfter) {
    boolean isLong = block == 2 * longSlope.length;
    float[] up = isLong && longBefore ? longSlope : shortSlope;
    float[] down = isLong && longAfter ? longSlope : shortSlope;
    int upFrom = block / 4 - up.length / 2;
    int downFrom = block * 3 / 4 - down.length / 2;
    for (int i = 0; i < block / 2; i++) {
      frames[i] *= at(up, i - upFrom);
      frames[block - 1 - i] *= at(down, down.length - 1 - (block - 1 - i - downFrom));
    }
  }

  private static float at(float[] slope, int i) {
    return i < 0 ? 0 : i < slope.length ? slope[i] : 1;
  }
}
