package org.dmus.tck.kit;

/**
 * What was rendered, and what tests ask of it: how loud, how high, when. Times are seconds from the
 * first frame.
 */
public final class Sound {
  private static final double SILENCE_DB = -200;
  private static final double AUDIBLE = 1e-4; // -80 dB
  private static final double LOWEST_HZ = 20;
  private static final double CENTS = 1_200;

  private final WaveRecorder recorder;
  private final int sampleRate;

  Sound(WaveRecorder recorder, int sampleRate) {
    this.recorder = recorder;
    this.sampleRate = sampleRate;
  }

  /**
   * Returns sound of a test's own.
   *
   * @param samples one channel, nominal range -1..1
   * @param sampleRate frames per second
   */
  public static Sound of(float[] samples, int sampleRate) {
    WaveRecorder recorder = new WaveRecorder();
    recorder.write(new float[][] {samples}, samples.length);
    return new Sound(recorder, sampleRate);
  }

  /** {@return how long it is, s} */
  public double seconds() {
    return recorder.frames() / (double) sampleRate;
  }

  private float[] part(double from, double to) {
    return recorder.copy((int) Math.round(from * sampleRate), (int) Math.round(to * sampleRate));
  }

  /**
   * Returns the level, RMS, dB below full scale; -200 for silence.
   *
   * @param from begin, s
   * @param to end, s
   */
  public double levelDb(double from, double to) {
    double sum = 0;
    float[] part = part(from, to);
    for (float sample : part) {
      sum += sample * sample;
    }
    double rms = Math.sqrt(sum / Math.max(1, part.length));
    return rms == 0 ? SILENCE_DB : Math.max(SILENCE_DB, 20 * Math.log10(rms));
  }

  /**
   * Returns when it is heard first, s; -1 when never.
   *
   * @param from where to begin to listen, s
   */
  public double onset(double from) {
    float[] part = part(from, seconds());
    for (int i = 0; i < part.length; i++) {
      if (Math.abs(part[i]) > AUDIBLE) {
        return from + i / (double) sampleRate;
      }
    }
    return -1;
  }

  /**
   * Returns the pitch, Hz: the shortest period after which it is most like itself, between frames
   * by a parabola.
   *
   * @param from begin, s
   * @param to end, s; ten periods at least
   */
  public double pitchHz(double from, double to) {
    float[] part = part(from, to);
    int longest = Math.min(part.length / 2, (int) (sampleRate / LOWEST_HZ));
    double[] likeness = new double[longest + 1];
    for (int lag = 1; lag <= longest; lag++) {
      for (int i = 0; i < part.length - longest; i++) {
        likeness[lag] += part[i] * part[i + lag];
      }
    }
    int best = firstPeak(likeness);
    double left = likeness[best - 1];
    double right = likeness[Math.min(longest, best + 1)];
    double bend = left - 2 * likeness[best] + right;
    double shift = bend == 0 ? 0 : (left - right) / (2 * bend);
    return sampleRate / (best + shift);
  }

  /** The first peak that is nearly as high as the highest, behind the first valley. */
  private static int firstPeak(double[] likeness) {
    int at = 2;
    while (at < likeness.length - 1 && likeness[at] <= likeness[at - 1]) {
      at++;
    }
    double highest = 0;
    for (int lag = at; lag < likeness.length; lag++) {
      highest = Math.max(highest, likeness[lag]);
    }
    while (at < likeness.length - 2
        && (likeness[at] < 0.9 * highest || likeness[at + 1] > likeness[at])) {
      at++;
    }
    return at;
  }

  /**
   * Asserts a level.
   *
   * @param from begin, s
   * @param to end, s
   * @param db RMS, dB below full scale
   * @param tolerance dB
   */
  public void assertLevel(double from, double to, double db, double tolerance) {
    expect("level", from, to, levelDb(from, to), db, tolerance, "dB");
  }

  /**
   * Asserts a pitch.
   *
   * @param from begin, s
   * @param to end, s
   * @param hertz pitch
   * @param cents tolerance
   */
  public void assertPitch(double from, double to, double hertz, double cents) {
    double seen = pitchHz(from, to);
    double off = CENTS * Math.log(seen / hertz) / Math.log(2);
    expect("pitch beside " + hertz + " Hz", from, to, off, 0, cents, "cents");
  }

  /**
   * Asserts when it is heard first.
   *
   * @param from where to begin to listen, s
   * @param at when, s
   * @param tolerance s
   */
  public void assertOnset(double from, double at, double tolerance) {
    expect("onset", from, seconds(), onset(from), at, tolerance, "s");
  }

  /**
   * Asserts that nothing is heard.
   *
   * @param from begin, s
   * @param to end, s
   */
  public void assertSilence(double from, double to) {
    if (levelDb(from, to) > 20 * Math.log10(AUDIBLE)) {
      expect("level", from, to, levelDb(from, to), SILENCE_DB, 0, "dB");
    }
  }

  private static void expect(
      String what, double from, double to, double seen, double wanted, double within, String unit) {
    if (!(Math.abs(seen - wanted) <= within)) {
      throw new AssertionError(
          "%s from %.3f to %.3f s: expected %.3f %s within %.3f, but was %.3f"
              .formatted(what, from, to, wanted, unit, within, seen));
    }
  }
}
