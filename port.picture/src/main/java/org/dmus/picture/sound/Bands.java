package org.dmus.picture.sound;

import org.dmus.picture.axis.FrequencyAxis;

/** Reads the bins of a spectrum along a logarithmic scale of so many pixels. */
final class Bands {
  private final double[] from;
  private final double[] to;

  Bands(FrequencyAxis axis, int pixels, double binHz) {
    from = new double[pixels];
    to = new double[pixels];
    for (int i = 0; i < pixels; i++) {
      from[i] = axis.hz(i / (double) pixels) / binHz;
      to[i] = axis.hz((i + 1.0) / pixels) / binHz;
    }
  }

  /** The largest power within a pixel; between two bins a mean of both. */
  double power(double[] bins, int pixel) {
    int first = (int) Math.ceil(from[pixel]);
    int last = Math.min((int) to[pixel], bins.length - 1);
    if (first > last) {
      int below = Math.min((int) from[pixel], bins.length - 1);
      int above = Math.min(below + 1, bins.length - 1);
      double part = (from[pixel] + to[pixel]) / 2 - below;
      return bins[below] + (bins[above] - bins[below]) * Math.min(1, part);
    }
    double most = 0;
    for (int bin = first; bin <= last; bin++) {
      most = Math.max(most, bins[bin]);
    }
    return most;
  }
}
