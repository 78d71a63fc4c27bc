package org.dmus.miniport.synth.engine;

import java.util.Objects;
import org.dmus.miniport.synth.voice.Interpolation;

/**
 * How a synthesizer is built.
 *
 * @param sampleRate frames per second, 8,000..384,000
 * @param polyphony most voices that sound, 1..4,096; stolen ones that fade are not counted
 * @param channelGroups groups of sixteen channels, 1..1,000
 * @param interpolation how waves are read
 * @param reverb whether reverberation is heard
 * @param chorus whether chorus is heard
 * @param gain amplitude of one full-scale voice, before pan; {@link #DEFAULT_GAIN} leaves room for
 *     the mix of a dense song
 * @param limiter whether peaks are kept below full scale
 * @param stems what is given apart
 */
public record SynthesizerSettings(
    int sampleRate,
    int polyphony,
    int channelGroups,
    Interpolation interpolation,
    boolean reverb,
    boolean chorus,
    float gain,
    boolean limiter,
    Stems stems) {

  /** The gain where nobody asks for another. */
  public static final float DEFAULT_GAIN = 0.35f;

  /** The most voices a synthesizer can have. */
  public static final int MOST_VOICES = 4_096;

  /** The most channel groups a synthesizer can have. */
  public static final int MOST_GROUPS = 1_000;

  private static final int DEFAULT_VOICES = 256;

  /** Rejects what no synthesizer can be built with. */
  public SynthesizerSettings {
    require(sampleRate, 8_000, 384_000, "sampleRate");
    require(polyphony, 1, MOST_VOICES, "polyphony");
    require(channelGroups, 1, MOST_GROUPS, "channelGroups");
    Objects.requireNonNull(interpolation, "interpolation");
    Objects.requireNonNull(stems, "stems");
    if (!(gain >= 0 && gain <= 100)) {
      throw new IllegalArgumentException("gain is " + gain + "; choose 0 to 100");
    }
  }

  /** Returns the default settings at a sample rate. */
  public static SynthesizerSettings at(int sampleRate) {
    return new SynthesizerSettings(
        sampleRate,
        DEFAULT_VOICES,
        1,
        Interpolation.CUBIC,
        true,
        true,
        DEFAULT_GAIN,
        false,
        Stems.MIX);
  }

  /** Returns whether any effect is heard. */
  public boolean effects() {
    return reverb || chorus;
  }

  /** Returns the same settings at another sample rate. */
  public SynthesizerSettings withSampleRate(int framesPerSecond) {
    return new SynthesizerSettings(
        framesPerSecond,
        polyphony,
        channelGroups,
        interpolation,
        reverb,
        chorus,
        gain,
        limiter,
        stems);
  }

  /** Returns the same settings with both effects switched. */
  public SynthesizerSettings withEffects(boolean on) {
    return withEffects(on, on);
  }

  /** Returns the same settings with each effect switched. */
  public SynthesizerSettings withEffects(boolean reverbOn, boolean chorusOn) {
    return new SynthesizerSettings(
        sampleRate,
        polyphony,
        channelGroups,
        interpolation,
        reverbOn,
        chorusOn,
        gain,
        limiter,
        stems);
  }

  /** Returns the same settings with another polyphony. */
  public SynthesizerSettings withPolyphony(int voices) {
    return new SynthesizerSettings(
        sampleRate, voices, channelGroups, interpolation, reverb, chorus, gain, limiter, stems);
  }

  /** Returns the same settings with other channel groups. */
  public SynthesizerSettings withChannelGroups(int groups) {
    return new SynthesizerSettings(
        sampleRate, polyphony, groups, interpolation, reverb, chorus, gain, limiter, stems);
  }

  /** Returns the same settings with another interpolation. */
  public SynthesizerSettings withInterpolation(Interpolation other) {
    return new SynthesizerSettings(
        sampleRate, polyphony, channelGroups, other, reverb, chorus, gain, limiter, stems);
  }

  /** Returns the same settings with another gain. */
  public SynthesizerSettings withGain(float factor) {
    return new SynthesizerSettings(
        sampleRate,
        polyphony,
        channelGroups,
        interpolation,
        reverb,
        chorus,
        factor,
        limiter,
        stems);
  }

  /** Returns the same settings with the limiter switched. */
  public SynthesizerSettings withLimiter(boolean on) {
    return new SynthesizerSettings(
        sampleRate, polyphony, channelGroups, interpolation, reverb, chorus, gain, on, stems);
  }

  /** Returns the same settings with other stems. */
  public SynthesizerSettings withStems(Stems apart) {
    return new SynthesizerSettings(
        sampleRate, polyphony, channelGroups, interpolation, reverb, chorus, gain, limiter, apart);
  }

  private static void require(int value, int low, int high, String name) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(name + " is " + value + "; choose " + low + " to " + high);
    }
  }
}
