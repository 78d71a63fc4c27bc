package org.dmus.picture.sound;

import java.io.IOException;
import java.util.Arrays;

/**
 * Goes through a sound in overlapping windows and gives the power of each bin, so that a sine of
 * full scale has power 1.
 */
final class Analysis {
  private static final int LEAST = 256;
  private static final int MOST = 32_768;

  private final SoundFile file;
  private final int size;
  private final double[] window;
  private final Fft fft;
  private final double[] re;
  private final double[] im;
  private final double[] power;
  private final float[][] planes;
  private final float[][] block;

  /** Takes what a window gave. */
  @FunctionalInterface
  interface Spectra {
    /**
     * Takes a spectrum.
     *
     * @param channel its channel
     * @param frame middle of its window, frames from the start of the part
     * @param power power of each bin; the array is used again
     */
    void take(int channel, long frame, double[] power);
  }

  /**
   * Prepares the analysis of a file.
   *
   * @param file the file
   * @param windowSeconds length of a window, at most: a long one tells frequencies apart, a short
   *     one times
   */
  Analysis(SoundFile file, double windowSeconds) {
    this.file = file;
    double wanted = file.format().sampleRate() * windowSeconds;
    size = Math.max(LEAST, Math.min(MOST, Integer.highestOneBit((int) Math.max(1, wanted))));
    window = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
      sum += window[i];
    }
    for (int i = 0; i < size; i++) {
      window[i] *= 2 / sum;
    }
    fft = new Fft(size);
    re = new double[size];
    im = new double[size];
    power = new double[size / 2 + 1];
    planes = new float[file.format().channels()][size];
    block = file.planes();
  }

  /** Distance of two bins, Hz. */
  double binHz() {
    return file.format().sampleRate() / (double) size;
  }

  int bins() {
    return power.length;
  }

  /** Length of a window, frames. */
  int size() {
    return size;
  }

  /**
   * Analyses a part of the file.
   *
   * @param from its first frame
   * @param to the frame behind its last
   * @param hop distance of two windows, frames
   */
  void run(long from, long to, long hop, Spectra spectra) throws IOException {
    for (long middle = 0; middle < Math.max(1, to - from); middle += hop) {
      fill(from + middle - size / 2, from, to);
      for (int channel = 0; channel < planes.length; channel++) {
        transform(planes[channel]);
        spectra.take(channel, middle, power);
      }
    }
  }

  /** What lies outside of the part is silent. */
  private void fill(long start, long from, long to) throws IOException {
    int skipped = (int) Math.max(0, from - start);
    int wanted = (int) Math.max(0, Math.min(size, to - start) - skipped);
    for (float[] plane : planes) {
      Arrays.fill(plane, 0);
    }
    file.seek(start + skipped);
    for (int at = skipped; wanted > 0; ) {
      int count = Math.min(file.read(block), wanted);
      if (count == 0) {
        break;
      }
      for (int channel = 0; channel < planes.length; channel++) {
        System.arraycopy(block[channel], 0, planes[channel], at, count);
      }
      at += count;
      wanted -= count;
    }
  }

  private void transform(float[] plane) {
    for (int i = 0; i < size; i++) {
      re[i] = plane[i] * window[i];
      im[i] = 0;
    }
    fft.transform(re, im);
    for (int bin = 0; bin < power.length; bin++) {
      power[bin] = re[bin] * re[bin] + im[bin] * im[bin];
    }
  }
}
