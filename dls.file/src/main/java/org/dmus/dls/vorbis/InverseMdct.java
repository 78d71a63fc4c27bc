package org.dmus.dls.vorbis;

/**
 * Makes a block of frames of half as many spectral lines (§4.3.7): frame n is the sum of line k
 * times cos(π / 2N (2n + 1 + N/2) (2k + 1)).
 *
 * <p>That is a cosine transform of type IV, unfolded; and that is a complex Fourier transform of
 * half its lines, turned before and after. Not safe for several threads.
 */
final class InverseMdct {
  private final int block;
  private final int lines;
  private final int points;
  private final float[] turnCos;
  private final float[] turnSin;
  private final float[] stepCos;
  private final float[] stepSin;
  private final int[] reversed;
  private final float[] real;
  private final float[] imaginary;

  /**
   * Makes room.
   *
   * @param block frames of a block, a power of two from 8 on
   */
  InverseMdct(int block) {
    this.block = block;
    lines = block / 2;
    points = block / 4;
    BlockTables tables = BlockTables.of(block);
    turnCos = tables.turnCos;
    turnSin = tables.turnSin;
    stepCos = tables.stepCos;
    stepSin = tables.stepSin;
    reversed = tables.reversed;
    real = new float[points];
    imaginary = new float[points];
  }

  /** Transforms lines into a block. */
  void transform(float[] spectrum, float[] frames) {
    for (int i = 0; i < points; i++) {
      float even = spectrum[2 * i];
      float odd = spectrum[lines - 1 - 2 * i];
      int at = reversed[i];
      real[at] = even * turnCos[i] + odd * turnSin[i];
      imaginary[at] = odd * turnCos[i] - even * turnSin[i];
    }
    fourier();
    for (int i = 0; i < points; i++) {
      float re = real[i] * turnCos[i] + imaginary[i] * turnSin[i];
      float im = imaginary[i] * turnCos[i] - real[i] * turnSin[i];
      unfold(2 * i, re, frames);
      unfold(lines - 1 - 2 * i, -im, frames);
    }
  }

  private void fourier() {
    for (int half = 1; half < points; half *= 2) {
      int stride = points / (2 * half);
      for (int start = 0; start < points; start += 2 * half) {
        for (int i = 0; i < half; i++) {
          butterfly(start + i, start + i + half, stepCos[i * stride], stepSin[i * stride]);
        }
      }
    }
  }

  private void butterfly(int low, int high, float cos, float sin) {
    float re = real[high] * cos + imaginary[high] * sin;
    float im = imaginary[high] * cos - real[high] * sin;
    real[high] = real[low] - re;
    imaginary[high] = imaginary[low] - im;
    real[low] += re;
    imaginary[low] += im;
  }

  /** Puts a value of the cosine transform where the block repeats it, mirrored or negated. */
  private void unfold(int at, float value, float[] frames) {
    int quarter = block / 4;
    if (at >= quarter) {
      frames[at - quarter] = value;
    } else {
      frames[at + 3 * quarter] = -value;
    }
    frames[3 * quarter - 1 - at] = -value;
  }
}
