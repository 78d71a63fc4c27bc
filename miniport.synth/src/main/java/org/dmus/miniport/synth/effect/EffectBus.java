package org.dmus.miniport.synth.effect;

import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.synth.effect.SendEffectFactory;

/**
 * Both effects of every bus. An effect wakes with the first frame that is sent to it and sleeps
 * when its tail has died away; both are exact to the frame, so that the sound does not depend on
 * how time is divided. Audio thread only.
 */
public final class EffectBus {

  /** GM2's slot 01 01. */
  public static final int REVERB = 1;

  /** GM2's slot 01 02. */
  public static final int CHORUS = 2;

  private final EffectLine reverb;
  private final EffectLine chorus;

  /**
   * Creates silent effects.
   *
   * @param buses how many buses there are
   */
  public EffectBus(int sampleRate, int buses, SendEffectFactory reverb, SendEffectFactory chorus) {
    this.reverb = new EffectLine(REVERB, sampleRate, buses, reverb);
    this.chorus = new EffectLine(CHORUS, sampleRate, buses, chorus);
  }

  /** Adds the effects of what was sent to each bus to that bus, from index 0 on. */
  public void process(MixBuses buses, int frames) {
    chorus.process(buses, frames);
    reverb.process(buses, frames);
  }

  /**
   * Sets a parameter of an effect, from the next frame on. [data path]
   *
   * @param slot {@link #REVERB} or {@link #CHORUS}; others are ignored
   * @param parameter number as in {@link org.dmus.synth.effect.SendEffect}
   * @param value 0..127
   */
  public void parameter(int slot, int parameter, int value) {
    if (slot == REVERB) {
      reverb.parameter(parameter, value);
    } else if (slot == CHORUS) {
      chorus.parameter(parameter, value);
    }
  }

  /** Sets every parameter back; what sounds goes on. [data path] */
  public void reset() {
    reverb.reset();
    chorus.reset();
  }

  /** Empties both. */
  public void clear() {
    chorus.sleep();
    reverb.sleep();
  }
}
