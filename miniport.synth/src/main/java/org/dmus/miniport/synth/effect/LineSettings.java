package org.dmus.miniport.synth.effect;

/** How long delay lines are and what is lost in them. */
final class LineSettings {
  /** Lengths, frames. */
  final int[] lengths;

  /** Gains, what the low-pass takes of a constant included. */
  final float[] gains;

  /** What the low-pass keeps of its last frame, 0..1; 0 lets everything through. */
  final float[] keeps;

  LineSettings(int lines) {
    lengths = new int[lines];
    gains = new float[lines];
    keeps = new float[lines];
  }

  /**
   * Sets what is lost in one pass of a line.
   *
   * @param gain of the lows
   * @param highPart what the highs have of that, less than 1
   * @param cosine of the angle of the highs on the unit circle
   */
  void set(int line, int length, double gain, double highPart, double cosine) {
    double power = highPart * highPart;
    double b = 1 - power * cosine;
    double keep = (b - StrictMath.sqrt(b * b - (1 - power) * (1 - power))) / (1 - power);
    lengths[line] = length;
    keeps[line] = (float) keep;
    gains[line] = (float) (gain * (1 - keep));
  }

  void set(LineSettings other) {
    System.arraycopy(other.lengths, 0, lengths, 0, lengths.length);
    System.arraycopy(other.gains, 0, gains, 0, gains.length);
    System.arraycopy(other.keeps, 0, keeps, 0, keeps.length);
  }

  int shortest() {
    int least = lengths[0];
    for (int each : lengths) {
      least = Math.min(least, each);
    }
    return least;
  }
}
