package org.dmus.bank.gm.model;

/** A cry: harmonics of a pitch that moves, through an open mouth, after a puff of breath. */
public final class Cry implements ToneModel {
  private static final double RISE = 0.12;
  private static final double FALL = 0.45;
  private static final double BREATH_LOW_HZ = 600;
  private static final double BREATH_HIGH_HZ = 4500;

  private final double seconds;
  private final int rate;
  private final Spectrum mouth;
  private final double breath;
  private final double[] hz;

  /**
   * Creates a cry.
   *
   * @param seconds how long it is
   * @param rate sample rate, Hz
   * @param mouth what the mouth makes of the harmonics
   * @param breath level of the puff at its start beside the voice
   * @param hz where the pitch goes: two or more, at equal distances in time
   */
  public Cry(double seconds, int rate, Spectrum mouth, double breath, double... hz) {
    this.seconds = seconds;
    this.rate = rate;
    this.mouth = mouth;
    this.breath = breath;
    this.hz = hz.clone();
  }

  @Override
  public Tone render(int key, Prng random) {
    double[] out = new double[(int) (seconds * rate)];
    double phase = 0;
    for (int i = 0; i < out.length; i++) {
      double t = (double) i / out.length;
      double pitch = pitch(t);
      phase += 2 * StrictMath.PI * pitch / rate;
      out[i] = Math.min(1, t / RISE) * Math.min(1, (1 - t) / FALL) * voice(pitch, phase);
    }
    Level.normalise(out, 1);
    addBreath(out, random);
    return Tone.oneShot(out, rate).asHiss();
  }

  private double pitch(double t) {
    double at = t * (hz.length - 1);
    int from = Math.min((int) at, hz.length - 2);
    return hz[from] + (at - from) * (hz[from + 1] - hz[from]);
  }

  private double voice(double pitch, double phase) {
    double sum = 0;
    for (int k = 1; k * pitch < 0.45 * rate; k++) {
      sum += mouth.amplitude(k, k * pitch) / k * StrictMath.sin(k * phase);
    }
    return sum;
  }

  private void addBreath(double[] out, Prng random) {
    double[] noise = new double[out.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.bipolar();
    }
    new BandPass(BREATH_LOW_HZ, BREATH_HIGH_HZ, rate).process(noise);
    Level.normalise(noise, breath);
    for (int i = 0; i < out.length; i++) {
      double t = (double) i / out.length;
      out[i] += noise[i] * Math.min(1, 10 * t) * (1 - t) * (1 - t);
    }
  }
}
