package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.voice.Interpolation;

/**
 * How a synthesizer is built.
 *
 * @param sampleRate frames per second, 8,000..384,000
 * @param polyphony most voices that sound, 1..4,096; stolen ones that fade are not counted
 * @param channelGroups groups of sixteen channels, 1..1,000
 * @param interpolation how waves are read
 * @param effects whether reverb and chorus are heard
 * @param gain amplitude of one full-scale voice, before pan; {@link #DEFAULT_GAIN} leaves room for
 *     the mix of a dense song
 */
public record SynthesizerSettings(
    int sampleRate,
    int polyphony,
    int channelGroups,
    Interpolation interpolation,
    boolean effects,
    float gain) {

  /** The gain where nobody asks for another. */
  public static final float DEFAULT_GAIN = 0.35f;

  /** Rejects what no synthesizer can be built with. */
  public SynthesizerSettings {
    require(sampleRate, 8_000, 384_000, "sampleRate");
    require(polyphony, 1, 4_096, "polyphony");
    require(channelGroups, 1, 1_000, "channelGroups");
    if (!(gain >= 0 && gain <= 100)) {
      throw new IllegalArgumentException("gain is " + gain + "; choose 0 to 100");
    }
  }

  /** Returns the default settings at a sample rate. */
  public static SynthesizerSettings at(int sampleRate) {
    return new SynthesizerSettings(sampleRate, 256, 1, Interpolation.CUBIC, true, DEFAULT_GAIN);
  }

  /** Returns the same settings at another sample rate. */
  public SynthesizerSettings withSampleRate(int framesPerSecond) {
    return new SynthesizerSettings(
        framesPerSecond, polyphony, channelGroups, interpolation, effects, gain);
  }

  /** Returns the same settings with effects switched. */
  public SynthesizerSettings withEffects(boolean on) {
    return new SynthesizerSettings(sampleRate, polyphony, channelGroups, interpolation, on, gain);
  }

  /** Returns the same settings with another polyphony. */
  public SynthesizerSettings withPolyphony(int voices) {
    return new SynthesizerSettings(sampleRate, voices, channelGroups, interpolation, effects, gain);
  }

  /** Returns the same settings with other channel groups. */
  public SynthesizerSettings withChannelGroups(int groups) {
    return new SynthesizerSettings(sampleRate, polyphony, groups, interpolation, effects, gain);
  }

  /** Returns the same settings with another interpolation. */
  public SynthesizerSettings withInterpolation(Interpolation other) {
    return new SynthesizerSettings(sampleRate, polyphony, channelGroups, other, effects, gain);
  }

  /** Returns the same settings with another gain. */
  public SynthesizerSettings withGain(float factor) {
    return new SynthesizerSettings(
        sampleRate, polyphony, channelGroups, interpolation, effects, factor);
  }

  private static void require(int value, int low, int high, String name) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(name + " is " + value + "; choose " + low + " to " + high);
    }
  }
}
