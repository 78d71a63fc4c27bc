package org.dmus.player.internal;

/**
 * Integrated loudness of one or two channels, ITU-R BS.1770-4: K-weighting, blocks of 400 ms every
 * 100 ms, the absolute and the relative gate. Memory does not grow with what is measured.
 */
final class LoudnessMeter {
  private static final double OFFSET_LUFS = -0.691;
  private static final double RELATIVE_GATE_LU = 10;
  private static final int HOPS_PER_SECOND = 10;
  private static final int HOPS_PER_BLOCK = 4;

  private final KWeighting[] weighting;
  private final int hopFrames;
  private final double[] hops = new double[HOPS_PER_BLOCK];
  private final GatedBlocks blocks = new GatedBlocks();
  private int framesInHop;
  private int hopsDone;

  LoudnessMeter(int channels, int sampleRate) {
    this.hopFrames = sampleRate / HOPS_PER_SECOND;
    this.weighting = new KWeighting[channels];
    for (int channel = 0; channel < channels; channel++) {
      weighting[channel] = new KWeighting(sampleRate);
    }
  }

  /** Measures frames. Allocates nothing. */
  void add(float[][] planes, int count) {
    for (int done = 0; done < count; ) {
      int piece = Math.min(count - done, hopFrames - framesInHop);
      for (int channel = 0; channel < weighting.length; channel++) {
        hops[hopsDone % HOPS_PER_BLOCK] += weighting[channel].energy(planes[channel], done, piece);
      }
      done += piece;
      framesInHop += piece;
      if (framesInHop == hopFrames) {
        endHop();
      }
    }
  }

  private void endHop() {
    framesInHop = 0;
    hopsDone++;
    if (hopsDone >= HOPS_PER_BLOCK) {
      double sum = 0;
      for (double hop : hops) {
        sum += hop;
      }
      blocks.add(sum / (HOPS_PER_BLOCK * (double) hopFrames));
    }
    hops[hopsDone % HOPS_PER_BLOCK] = 0;
  }

  /** {@return loudness, LUFS; negative infinity when nothing is above the absolute gate} */
  double integratedLufs() {
    double ungated = blocks.meanFrom(Double.NEGATIVE_INFINITY);
    return ungated == 0
        ? Double.NEGATIVE_INFINITY
        : lufs(blocks.meanFrom(lufs(ungated) - RELATIVE_GATE_LU));
  }

  /** Loudness of a mean square. */
  static double lufs(double meanSquare) {
    return OFFSET_LUFS + 10 * Math.log10(meanSquare);
  }
}
