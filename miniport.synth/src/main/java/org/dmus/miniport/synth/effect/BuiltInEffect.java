package org.dmus.miniport.synth.effect;

import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;

/** The effects of this bundle: what is used while nobody publishes another. */
public enum BuiltInEffect implements SendEffectFactory {
  /** A feedback delay network. */
  REVERB,

  /** Modulated delays. */
  CHORUS;

  @Override
  public SendEffect create(int sampleRate) {
    return this == REVERB ? new Reverb(sampleRate) : new Chorus(sampleRate);
  }
}
