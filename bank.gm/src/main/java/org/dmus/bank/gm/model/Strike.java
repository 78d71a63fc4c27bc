package org.dmus.bank.gm.model;

/**
 * A sound that is struck, laid together from modes, sweeps and bands of noise. Mutable; build time
 * only.
 *
 * <p>It either dies in its wave, or rings on in a loop, where the volume envelope ends it: then
 * time slows to a standstill over the opening, modes are tuned to whole periods of the loop, and
 * noise repeats with it.
 */
public final class Strike {
  private final double[] out;
  private final int rate;
  private final Prng random;
  private final int loopFrames;
  private boolean hiss;

  /** Creates silence of a length, for a sound that dies in it. */
  public Strike(double seconds, int rate, Prng random) {
    this(seconds, 0, rate, random);
  }

  /** Creates the silence of an opening and of the loop after it; 0 = none. */
  public Strike(double openingSeconds, double loopSeconds, int rate, Prng random) {
    this.loopFrames = (int) (loopSeconds * rate);
    this.out = new double[(int) (openingSeconds * rate) + loopFrames];
    this.rate = rate;
    this.random = random;
  }

  /** Adds a mode that falls by 60 dB in {@code decaySeconds}. */
  public Strike mode(double hz, double level, double decaySeconds) {
    return sweep(hz, hz, 1, level, decaySeconds);
  }

  /** Adds a mode that glides from one pitch to another with a time constant. */
  public Strike sweep(
      double fromHz, double toHz, double glideSeconds, double level, double decaySeconds) {
    double phase = fromHz == toHz ? 2 * StrictMath.PI * random.next() : 0;
    double endHz = tuned(toHz);
    double glideHz = fromHz == toHz ? 0 : fromHz - endHz;
    for (int i = 0; i < out.length; i++) {
      double t = (double) i / rate;
      double hz = endHz + glideHz * StrictMath.exp(-t / glideSeconds) * arriving(t);
      phase += 2 * StrictMath.PI * hz / rate;
      out[i] += level * fall(t, decaySeconds) * StrictMath.sin(phase);
    }
    return this;
  }

  /** Adds a mode that starts later. */
  public Strike modeAt(double start, double hz, double level, double decaySeconds) {
    for (int i = (int) (start * rate); i < out.length; i++) {
      double t = (double) i / rate - start;
      double rise = Math.min(1, t * 1000);
      out[i] += level * rise * fall(t, decaySeconds) * StrictMath.sin(2 * StrictMath.PI * hz * t);
    }
    return this;
  }

  /** Adds a steady tone whose pitch flutters {@code times} a second by {@code depthHz}. */
  public Strike warble(double hz, double depthHz, double times, double level) {
    double phase = 0;
    for (int i = 0; i < out.length; i++) {
      double flutter = StrictMath.sin(2 * StrictMath.PI * times * i / rate);
      phase += 2 * StrictMath.PI * (hz + depthHz * flutter) / rate;
      out[i] += level * (0.8 + 0.2 * flutter) * StrictMath.sin(phase);
    }
    return this;
  }

  /** Adds noise between two edges that falls by 60 dB in {@code decaySeconds}. */
  public Strike noise(double lowHz, double highHz, double level, double decaySeconds) {
    return noiseAt(0, lowHz, highHz, level, decaySeconds);
  }

  /** Adds noise that starts later. */
  public Strike noiseAt(
      double start, double lowHz, double highHz, double level, double decaySeconds) {
    double[] noise = noise();
    new BandPass(lowHz, highHz, rate).process(noise);
    Level.normalise(noise, 1);
    int first = (int) (start * rate);
    for (int i = first; i < out.length; i++) {
      out[i] += level * fall((double) (i - first) / rate, decaySeconds) * noise[i - first];
    }
    return this;
  }

  /** Adds the clangour of metal: many modes by chance between two edges. */
  public Strike metal(int modes, double lowHz, double highHz, double level, double decaySeconds) {
    for (int m = 0; m < modes; m++) {
      double hz = lowHz * StrictMath.pow(highHz / lowHz, random.next());
      double shorter = StrictMath.pow(lowHz / hz, 0.35);
      mode(hz, level / StrictMath.sqrt(modes), decaySeconds * shorter * random.between(0.6, 1.2));
    }
    return this;
  }

  /** Shapes everything so far with an attack, for sounds that swell. */
  public Strike swell(double seconds) {
    int frames = (int) Math.min(out.length, seconds * rate);
    for (int i = 0; i < frames; i++) {
      out[i] *= 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * i / frames);
    }
    return this;
  }

  /** Drives everything so far into saturation. */
  public Strike drive(double amount) {
    Level.normalise(out, amount);
    for (int i = 0; i < out.length; i++) {
      out[i] = StrictMath.tanh(out[i]);
    }
    return this;
  }

  /** Declares everything noise, for which eight bits are enough. */
  public Strike hiss() {
    hiss = true;
    return this;
  }

  /** Lets only what is above {@code hz} pass. */
  public Strike highPass(double hz) {
    Biquad.highPass(hz, 0.707, rate).process(out);
    return this;
  }

  /** Returns the sound, its end faded. */
  public Tone tone() {
    if (loopFrames > 0) {
      Tone tone = new Tone(out.clone(), rate, out.length - loopFrames, loopFrames);
      return hiss ? tone.asHiss() : tone;
    }
    int fade = Math.min(out.length, rate / 50);
    for (int i = 0; i < fade; i++) {
      out[out.length - 1 - i] *= (double) i / fade;
    }
    Tone tone = Tone.oneShot(out.clone(), rate);
    return hiss ? tone.asHiss() : tone;
  }

  /** Noise that repeats with the loop. */
  private double[] noise() {
    double[] noise = new double[out.length];
    int period = loopFrames > 0 ? loopFrames : noise.length;
    for (int i = 0; i < noise.length; i++) {
      noise[i] = i < period ? random.bipolar() : noise[i - period];
    }
    return noise;
  }

  /** A whole number of periods in the loop. */
  private double tuned(double hz) {
    double loopHz = (double) rate / Math.max(1, loopFrames);
    return loopFrames > 0 ? loopHz * Math.max(1, StrictMath.rint(hz / loopHz)) : hz;
  }

  /** Falls from 1 to 0 over the opening before a loop, in which nothing glides. */
  private double arriving(double t) {
    return loopFrames > 0 ? Math.max(0, 1 - t / openingSeconds()) : 1;
  }

  private double openingSeconds() {
    return (double) (out.length - loopFrames) / rate;
  }

  private double fall(double t, double decaySeconds) {
    double opening = openingSeconds();
    double until = loopFrames > 0 ? Math.min(t, opening) : 0;
    double slowed = loopFrames > 0 ? until - until * until / (2 * opening) : t;
    return StrictMath.exp(-6.9078 * slowed / decaySeconds);
  }
}
