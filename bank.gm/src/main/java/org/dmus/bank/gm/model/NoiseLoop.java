package org.dmus.bank.gm.model;

import java.util.Arrays;

/** Coloured noise in a seamless loop, pulsing a whole number of times, or crackling. */
public final class NoiseLoop implements ToneModel {
  /** Where in a pulse the loop begins: it rises already. */
  private static final double BEGIN = 0.2;

  private final int frames;
  private final int rate;
  private final Spectrum colour;
  private final int pulses;
  private final double depth;

  /**
   * Creates a loop of noise.
   *
   * @param frames loop length, a power of two
   * @param rate sample rate, Hz
   * @param colour its spectrum
   * @param pulses swells in the loop; 0 = grains at random
   * @param depth depth of the pulses or grains, 0..1
   */
  public NoiseLoop(int frames, int rate, Spectrum colour, int pulses, double depth) {
    this.frames = frames;
    this.rate = rate;
    this.colour = colour;
    this.pulses = pulses;
    this.depth = depth;
  }

  @Override
  public Tone render(int key, Prng random) {
    double[] re = new double[frames];
    double[] im = new double[frames];
    for (int bin = 1; bin < frames / 2; bin++) {
      double amplitude = colour.amplitude(1, (double) bin * rate / frames);
      double phase = 2 * StrictMath.PI * random.next();
      re[bin] = amplitude * StrictMath.cos(phase);
      im[bin] = amplitude * StrictMath.sin(phase);
    }
    new Fft(frames).inverse(re, im);
    if (depth > 0) {
      multiply(re, pulses > 0 ? pulse() : grains(random));
    }
    return Tone.loop(re, rate).asHiss();
  }

  private double[] pulse() {
    double[] gain = new double[frames];
    for (int i = 0; i < frames; i++) {
      double turn = 2 * StrictMath.PI * ((double) pulses * i / frames + BEGIN);
      double swell = 0.5 - 0.5 * StrictMath.cos(turn);
      gain[i] = 1 - depth + depth * swell * swell;
    }
    return gain;
  }

  /** Claps of many hands: short decays at random places, wrapped around the seam. */
  private double[] grains(Prng random) {
    double[] gain = new double[frames];
    Arrays.fill(gain, 1 - depth);
    int length = rate / 60;
    for (int grain = 0; grain < frames / (rate / 300); grain++) {
      int start = (int) (random.next() * frames);
      double level = depth * random.next();
      for (int i = 0; i < length; i++) {
        double rise = Math.min(1, i / 24.0);
        gain[(start + i) % frames] +=
            level * rise * StrictMath.exp(-5.0 * i / length) * (1 - (double) i / length);
      }
    }
    return gain;
  }

  private static void multiply(double[] signal, double[] gain) {
    for (int i = 0; i < signal.length; i++) {
      signal[i] *= gain[i];
    }
  }
}
