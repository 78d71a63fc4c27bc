package org.dmus.bank.gm.model;

/**
 * A plucked string after Karplus and Strong (1983): a delay line as long as the period, with a
 * low-pass in its feedback.
 *
 * <p>The low-pass is symmetric, so its delay is whole and the period stays exact. Over the opening
 * it fades out of the feedback; what is left in the delay line repeats for ever: the loop.
 */
public final class PluckedString implements ToneModel {
  private final double rate;
  private final double openingSeconds;
  private final double dampingDbPerSecond;
  private final double pluckPoint;
  private final double brightnessHz;
  private final Knock knock;

  /**
   * Creates a string.
   *
   * @param rate wanted sample rate, Hz
   * @param openingSeconds length of the part before the loop
   * @param dampingDbPerSecond how fast the string's sound at 3 kHz dies
   * @param pluckPoint where it is plucked, as a fraction of its length
   * @param brightnessHz cutoff of the pluck
   * @param knock noise of pick or nail
   */
  public PluckedString(
      double rate,
      double openingSeconds,
      double dampingDbPerSecond,
      double pluckPoint,
      double brightnessHz,
      Knock knock) {
    this.rate = rate;
    this.openingSeconds = openingSeconds;
    this.dampingDbPerSecond = dampingDbPerSecond;
    this.pluckPoint = pluckPoint;
    this.brightnessHz = brightnessHz;
    this.knock = knock;
  }

  @Override
  public Tone render(int key, Prng random) {
    double hz = ToneModel.hz(key);
    double wanted = Math.max(ToneModel.rate(rate, key), Math.min(44100, 8 * hz));
    LoopGrid grid = LoopGrid.ofSeconds(hz, wanted, 1 / hz);
    int period = grid.frames();
    int opening =
        period * (int) StrictMath.ceil(ToneModel.opening(openingSeconds, key) * grid.hz());
    double[] out = new double[opening + period];
    System.arraycopy(pluck(grid, random), 0, out, 0, period);
    vibrate(out, period, opening, loss(grid));
    for (int i = 0; i < grid.sampleRate() / 1500; i++) {
      out[i] *= i * 1500.0 / grid.sampleRate();
    }
    knock.addTo(out, opening, grid.sampleRate(), random);
    return new Tone(out, grid.sampleRate(), opening, period);
  }

  private double loss(LoopGrid grid) {
    double perPeriod = StrictMath.pow(10, -dampingDbPerSecond / 20 / grid.hz());
    double reference = Math.min(3000, 0.4 * grid.sampleRate());
    double bend = 1 - StrictMath.cos(2 * StrictMath.PI * reference / grid.sampleRate());
    return Math.min(0.25, (1 - perPeriod) / (2 * bend));
  }

  private static void vibrate(double[] out, int period, int opening, double loss) {
    for (int i = period; i < out.length; i++) {
      double s = loss * Math.max(0, 1 - (double) i / opening);
      double before = i == period ? out[period - 1] : out[i - period - 1];
      out[i] = (1 - 2 * s) * out[i - period] + s * (before + out[i - period + 1]);
    }
  }

  /** One period of the plucked shape: a spectrum with the comb of the plucking point. */
  private double[] pluck(LoopGrid grid, Prng random) {
    Spectrum colour =
        Spectrum.struckAt(pluckPoint)
            .times(Spectrum.lowPass(brightnessHz, 3))
            .times(Spectrum.falling(0.5));
    double[] shape = new double[grid.frames()];
    for (int k = 1; k < grid.frames() * 0.45; k++) {
      double amplitude = colour.amplitude(k, k * grid.hz());
      double phase = 2 * StrictMath.PI * random.next();
      for (int i = 0; i < shape.length; i++) {
        shape[i] += amplitude * StrictMath.sin(2 * StrictMath.PI * k * i / shape.length + phase);
      }
    }
    return shape;
  }
}
