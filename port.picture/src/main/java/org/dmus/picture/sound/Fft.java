package org.dmus.picture.sound;

/** The fast Fourier transform of a power of two, in place. */
final class Fft {
  private final int size;
  private final double[] cosine;
  private final double[] sine;

  Fft(int size) {
    this.size = size;
    cosine = new double[size / 2];
    sine = new double[size / 2];
    for (int i = 0; i < size / 2; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / size);
      sine[i] = -Math.sin(2 * Math.PI * i / size);
    }
  }

  void transform(double[] re, double[] im) {
    reverse(re, im);
    for (int half = 1; half < size; half *= 2) {
      for (int start = 0; start < size; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(re, im, start + k, half, k * (size / (2 * half)));
        }
      }
    }
  }

  private void butterfly(double[] re, double[] im, int at, int half, int angle) {
    int other = at + half;
    double x = re[other] * cosine[angle] - im[other] * sine[angle];
    double y = re[other] * sine[angle] + im[other] * cosine[angle];
    re[other] = re[at] - x;
    im[other] = im[at] - y;
    re[at] += x;
    im[at] += y;
  }

  private void reverse(double[] re, double[] im) {
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int j = Integer.reverse(i) >>> shift;
      if (i < j) {
        double x = re[i];
        double y = im[i];
        re[i] = re[j];
        im[i] = im[j];
        re[j] = x;
        im[j] = y;
      }
    }
  }
}
