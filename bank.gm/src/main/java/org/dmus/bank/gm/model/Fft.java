package org.dmus.bank.gm.model;

/** A radix-2 Fourier transform, for building loops from their spectra. */
public final class Fft {
  private final int size;
  private final double[] cos;
  private final double[] sin;

  /** Creates a transform of {@code size} points, a power of two. */
  public Fft(int size) {
    this.size = size;
    cos = new double[size / 2];
    sin = new double[size / 2];
    for (int i = 0; i < size / 2; i++) {
      cos[i] = StrictMath.cos(2 * StrictMath.PI * i / size);
      sin[i] = StrictMath.sin(2 * StrictMath.PI * i / size);
    }
  }

  /** Transforms in place, without scaling: the inverse, from spectrum to signal. */
  public void inverse(double[] re, double[] im) {
    reorder(re, im);
    for (int half = 1; half < size; half *= 2) {
      for (int start = 0; start < size; start += 2 * half) {
        butterflies(re, im, start, half);
      }
    }
  }

  private void butterflies(double[] re, double[] im, int start, int half) {
    int stride = size / (2 * half);
    for (int i = 0; i < half; i++) {
      int a = start + i;
      int b = a + half;
      double c = cos[i * stride];
      double s = sin[i * stride];
      double tr = re[b] * c - im[b] * s;
      double ti = re[b] * s + im[b] * c;
      re[b] = re[a] - tr;
      im[b] = im[a] - ti;
      re[a] += tr;
      im[a] += ti;
    }
  }

  private void reorder(double[] re, double[] im) {
    int shift = 32 - Integer.numberOfTrailingZeros(size);
    for (int i = 0; i < size; i++) {
      int j = Integer.reverse(i) >>> shift;
      if (j > i) {
        swap(re, i, j);
        swap(im, i, j);
      }
    }
  }

  private static void swap(double[] values, int i, int j) {
    double held = values[i];
    values[i] = values[j];
    values[j] = held;
  }
}
