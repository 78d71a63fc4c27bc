package org.dmus.bank.gm.model;

import java.util.Arrays;

/** A model driven into saturation; what was periodic stays periodic. */
public final class Driven implements ToneModel {
  private final ToneModel clean;
  private final double drive;
  private final double cabinetHz;

  /**
   * Creates a driven model.
   *
   * @param clean what enters the amplifier
   * @param drive gain before saturation, where 1 reaches its knee
   * @param cabinetHz cutoff of the loudspeaker
   */
  public Driven(ToneModel clean, double drive, double cabinetHz) {
    this.clean = clean;
    this.drive = drive;
    this.cabinetHz = cabinetHz;
  }

  @Override
  public Tone render(int key, Prng random) {
    Tone tone = clean.render(key, random);
    double[] out = Level.normalise(tone.samples(), drive);
    for (int i = 0; i < out.length; i++) {
      out[i] = StrictMath.tanh(out[i] + 0.2 * Math.abs(out[i]));
    }
    return settled(tone, out);
  }

  /** The loudspeaker rings over the seam, so the loop is the one it settles to. */
  private Tone settled(Tone tone, double[] out) {
    int extra = tone.loopFrames() * (1 + tone.sampleRate() / 30 / tone.loopFrames());
    double[] longer = new double[out.length + extra];
    Tone driven = new Tone(out, tone.sampleRate(), tone.loopStart(), tone.loopFrames());
    double mean = mean(out, tone.loopStart());
    for (int i = 0; i < longer.length; i++) {
      longer[i] = driven.at(i) - mean;
    }
    Biquad.lowPass(cabinetHz, 0.8, tone.sampleRate()).process(longer);
    int start = tone.loopStart() + extra;
    return tone.loopStart() == 0
        ? Tone.loop(Arrays.copyOfRange(longer, start, longer.length), tone.sampleRate())
        : new Tone(longer, tone.sampleRate(), start, tone.loopFrames());
  }

  private static double mean(double[] out, int from) {
    double sum = 0;
    for (int i = from; i < out.length; i++) {
      sum += out[i];
    }
    return sum / (out.length - from);
  }
}
