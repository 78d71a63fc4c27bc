package org.dmus.bank.gm.model;

/**
 * A synthesised wave before it is levelled and stored.
 *
 * @param samples the sound, any scale
 * @param sampleRate sample rate, Hz
 * @param loopStart first frame of the loop
 * @param loopFrames length of the loop, frames; 0 for a one-shot
 * @param hiss whether the sound is noise, so that eight bits are enough
 */
public record Tone(double[] samples, int sampleRate, int loopStart, int loopFrames, boolean hiss) {

  /** Creates a tone that is stored with sixteen bits. */
  public Tone(double[] samples, int sampleRate, int loopStart, int loopFrames) {
    this(samples, sampleRate, loopStart, loopFrames, false);
  }

  /** Returns a tone that plays once. */
  public static Tone oneShot(double[] samples, int sampleRate) {
    return new Tone(samples, sampleRate, 0, 0);
  }

  /** Returns a tone that loops as a whole. */
  public static Tone loop(double[] samples, int sampleRate) {
    return new Tone(samples, sampleRate, 0, samples.length);
  }

  /** Returns this tone for storage with eight bits. */
  public Tone asHiss() {
    return new Tone(samples, sampleRate, loopStart, loopFrames, true);
  }

  /** Returns whether the tone loops. */
  public boolean looped() {
    return loopFrames > 0;
  }

  /** Returns the sample at any time since key-on, the loop unrolled; 0 past the end. */
  public double at(int frame) {
    if (frame < samples.length && !looped() || frame < loopStart + loopFrames) {
      return samples[frame];
    }
    return looped() ? samples[loopStart + (frame - loopStart) % loopFrames] : 0;
  }
}
