package org.dmus.bank.gm.model;

/**
 * The noise of a hammer, pick or key at the start of a tone.
 *
 * @param level level relative to the tone's peak
 * @param lowHz lower edge of its band
 * @param highHz upper edge of its band
 * @param decaySeconds time to fall by 60 dB
 */
public record Knock(double level, double lowHz, double highHz, double decaySeconds) {

  /** No noise. */
  public static final Knock NONE = new Knock(0, 100, 1000, 0.01);

  /** Adds the noise to the first {@code frames} of a tone, gone before they end. */
  void addTo(double[] out, int frames, int rate, Prng random) {
    double[] noise = new double[Math.min(frames, (int) (2 * decaySeconds * rate))];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.bipolar();
    }
    new BandPass(lowHz, highHz, rate).process(noise);
    double gain = level * Level.peak(out) / Math.max(1e-9, Level.peak(noise));
    for (int i = 0; i < noise.length; i++) {
      double fade = 1 - (double) i / noise.length;
      double decay = StrictMath.pow(10, -3.0 * i / (decaySeconds * rate));
      out[i] += gain * noise[i] * decay * fade * Math.min(1, i * 2000.0 / rate);
    }
  }
}
