package org.dmus.bank.gm.model;

/**
 * A sustained tone as one loop, composed in the frequency domain.
 *
 * <p>With a bandwidth, each harmonic becomes a narrow band of sinusoids with phases by chance: what
 * many players in unison sound like, without a seam (the idea is that of Nasca's PADsynth). Noise
 * adds breath or bow in the same way.
 */
public final class SpectralTone implements ToneModel {
  private final Spectrum spectrum;
  private final int frames;
  private final double rate;
  private final double bandwidthCents;
  private final double noise;
  private final Spectrum noiseColour;

  private SpectralTone(
      Spectrum spectrum,
      int frames,
      double rate,
      double bandwidthCents,
      double noise,
      Spectrum noiseColour) {
    this.spectrum = spectrum;
    this.frames = frames;
    this.rate = rate;
    this.bandwidthCents = bandwidthCents;
    this.noise = noise;
    this.noiseColour = noiseColour;
  }

  /**
   * Creates a steady tone.
   *
   * @param spectrum its harmonics
   * @param frames loop length, a power of two
   * @param rate wanted sample rate, Hz
   */
  public static SpectralTone steady(Spectrum spectrum, int frames, double rate) {
    return new SpectralTone(spectrum, frames, rate, 0, 0, (harmonic, hz) -> 0);
  }

  /** Returns this tone played by many: harmonics as bands of a standard deviation, cents. */
  public SpectralTone ensemble(double cents) {
    return new SpectralTone(spectrum, frames, rate, cents, noise, noiseColour);
  }

  /** Returns this tone with noise of a level relative to the harmonics and a colour. */
  public SpectralTone noise(double level, Spectrum colour) {
    return new SpectralTone(spectrum, frames, rate, bandwidthCents, level, colour);
  }

  @Override
  public Tone render(int key, Prng random) {
    LoopGrid grid = grid(key);
    double[] re = new double[grid.frames()];
    double[] im = new double[grid.frames()];
    double power = harmonics(grid, re, im, random);
    addNoise(grid, re, im, StrictMath.sqrt(power) * noise, random);
    new Fft(grid.frames()).inverse(re, im);
    return Tone.loop(re, grid.sampleRate());
  }

  /** The ends of the keyboard get by with less; high keys need more rate for their harmonics. */
  private LoopGrid grid(int key) {
    int shorter = key > 95 ? 4 : key > 80 || key < 48 ? 2 : 1;
    double wanted = key > 95 ? 66000 : key > 80 ? 48000 : rate;
    return LoopGrid.ofFrames(ToneModel.hz(key), wanted, frames / shorter);
  }

  /** What a wave may hold and still not fold when it is played at the top of its zone. */
  private static double highestHz(LoopGrid grid) {
    double room = 0.45 * grid.sampleRate();
    return grid.sampleRate() < 40000 ? room : grid.sampleRate() < 57000 ? 14000 : 7000;
  }

  private double harmonics(LoopGrid grid, double[] re, double[] im, Prng random) {
    double power = 0;
    int last = (int) (highestHz(grid) / grid.hz());
    for (int k = 1; k <= Math.max(1, last); k++) {
      double amplitude = spectrum.amplitude(k, k * grid.hz());
      power += amplitude * amplitude;
      if (amplitude > 1e-5) {
        band(re, im, k * grid.periods(), amplitude, random);
      }
    }
    return power;
  }

  private void band(double[] re, double[] im, int centre, double amplitude, Prng random) {
    double sigma = centre * (StrictMath.pow(2, bandwidthCents / 1200) - 1);
    int reach = sigma < 0.2 ? 0 : (int) StrictMath.ceil(2.5 * sigma);
    double power = 0;
    for (int d = -reach; d <= reach; d++) {
      power += square(bell(d, sigma));
    }
    for (int d = -reach; d <= reach; d++) {
      put(re, im, centre + d, amplitude * bell(d, sigma) / StrictMath.sqrt(power), random);
    }
  }

  private static double bell(int distance, double sigma) {
    return distance == 0 ? 1 : StrictMath.exp(-square(distance / sigma) / 2);
  }

  private void addNoise(LoopGrid grid, double[] re, double[] im, double level, Prng random) {
    if (level == 0) {
      return;
    }
    double perBin = level / StrictMath.sqrt(re.length * 0.45);
    for (int bin = 1; bin < re.length * 0.45; bin++) {
      double hz = (double) bin * grid.sampleRate() / re.length;
      double amplitude = perBin * noiseColour.amplitude(1, hz) * (0.3 + random.next());
      put(re, im, bin, amplitude, random);
    }
  }

  private void put(double[] re, double[] im, int bin, double amplitude, Prng random) {
    double phase = 2 * StrictMath.PI * random.next();
    if (bin > 0 && bin < re.length / 2) {
      re[bin] += amplitude * StrictMath.cos(phase);
      im[bin] += amplitude * StrictMath.sin(phase);
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
