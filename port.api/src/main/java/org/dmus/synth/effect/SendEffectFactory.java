package org.dmus.synth.effect;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes effects of one kind; a service with the property {@link #KIND}. [any] */
@ConsumerType
public interface SendEffectFactory {

  /** Service property: what it makes, String: {@link #REVERB} or {@link #CHORUS}. */
  String KIND = "dmus.effect";

  /** The kind that CC91 sends to. */
  String REVERB = "reverb";

  /** The kind that CC93 sends to. */
  String CHORUS = "chorus";

  /**
   * Makes a silent effect. All memory that it needs is taken here. [control]
   *
   * <p>A synthesizer that gives stems has one effect for each stem: these must do the same to equal
   * sound, or the stems do not add up to the mix.
   *
   * @param sampleRate frames per second, 8,000..384,000
   * @return an effect that nobody else uses
   */
  @ControlThread
  SendEffect create(int sampleRate);
}
