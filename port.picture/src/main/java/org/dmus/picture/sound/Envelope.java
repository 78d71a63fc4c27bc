package org.dmus.picture.sound;

import java.io.IOException;

/** The extremes and the power of each column of each channel. */
final class Envelope {
  /** The last step of 16 bits before full scale. */
  private static final float FULL_SCALE = 32_767 / 32_768f;

  private final int channels;
  private final float[][] low;
  private final float[][] high;
  private final double[][] squares;
  private final long[][] counts;
  private final long[] clipped;
  private final long frames;

  private Envelope(int channels, int columns, long frames) {
    this.channels = channels;
    low = new float[channels][columns];
    high = new float[channels][columns];
    squares = new double[channels][columns];
    counts = new long[channels][columns];
    clipped = new long[channels];
    this.frames = frames;
  }

  /** Reads a part of a file to its end. */
  static Envelope of(SoundFile file, long from, long to, int columns) throws IOException {
    Envelope envelope = new Envelope(file.format().channels(), columns, to - from);
    float[][] planes = file.planes();
    file.seek(from);
    long at = from;
    while (at < to) {
      int count = (int) Math.min(file.read(planes), to - at);
      if (count == 0) {
        break;
      }
      for (int channel = 0; channel < planes.length; channel++) {
        envelope.take(channel, planes[channel], count, at - from, to - from);
      }
      at += count;
    }
    return envelope;
  }

  private void take(int channel, float[] plane, int count, long at, long length) {
    int columns = low[channel].length;
    for (int i = 0; i < count; i++) {
      int first = (int) ((at + i) * columns / length);
      int last = (int) Math.max(first, (at + i + 1) * columns / length - 1);
      for (int column = first; column <= last; column++) {
        add(channel, column, plane[i]);
      }
      clipped[channel] += Math.abs(plane[i]) >= FULL_SCALE ? 1 : 0;
    }
  }

  private void add(int channel, int column, float value) {
    boolean first = counts[channel][column]++ == 0;
    low[channel][column] = first ? value : Math.min(low[channel][column], value);
    high[channel][column] = first ? value : Math.max(high[channel][column], value);
    squares[channel][column] += (double) value * value;
  }

  /** Number of frames of each channel. */
  long frames() {
    return frames;
  }

  int channels() {
    return channels;
  }

  float low(int channel, int column) {
    return low[channel][column];
  }

  float high(int channel, int column) {
    return high[channel][column];
  }

  double rms(int channel, int column) {
    return Math.sqrt(squares[channel][column] / Math.max(1, counts[channel][column]));
  }

  /** Root mean square of a whole channel. */
  double rms(int channel) {
    double sum = 0;
    long count = 0;
    for (int column = 0; column < squares[channel].length; column++) {
      sum += squares[channel][column];
      count += counts[channel][column];
    }
    return Math.sqrt(sum / Math.max(1, count));
  }

  /** Largest magnitude of a whole channel. */
  double peak(int channel) {
    double peak = 0;
    for (int column = 0; column < low[channel].length; column++) {
      peak = Math.max(peak, Math.max(high[channel][column], -low[channel][column]));
    }
    return peak;
  }

  /** Samples of all channels at full scale or beyond. */
  long clipped() {
    long sum = 0;
    for (long each : clipped) {
      sum += each;
    }
    return sum;
  }
}
