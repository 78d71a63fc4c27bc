package org.dmus.player.internal;

import java.util.Arrays;

/** What the parts are together: the sum of all pairs of planes. */
final class StemMix {
  private float[][] mix = new float[2][0];

  /** {@return left and right, valid until the next call} */
  float[][] of(float[][] planes, int count) {
    if (planes.length <= 2) {
      return planes;
    }
    if (mix[0].length < count) {
      mix = new float[2][count];
    }
    for (int side = 0; side < 2; side++) {
      Arrays.fill(mix[side], 0, count, 0);
      for (int plane = side; plane < planes.length; plane += 2) {
        add(planes[plane], mix[side], count);
      }
    }
    return mix;
  }

  private static void add(float[] plane, float[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] += plane[i];
    }
  }
}
