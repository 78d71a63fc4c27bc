package org.dmus.miniport.synth;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.dmus.miniport.synth.effect.BuiltInEffect;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.miniport.synth.effect.GuardedFactory;
import org.dmus.synth.effect.SendEffectFactory;

/**
 * The effects that streams are to have: those of the highest ranking, else the built-in ones.
 * Streams are told when that changes; when a bundle has stopped, nobody calls an effect of it.
 */
final class SendEffects {
  private final Set<SynthStream> streams = new CopyOnWriteArraySet<>();
  private final Slot reverb = new Slot(EffectBus.REVERB, BuiltInEffect.REVERB);
  private final Slot chorus = new Slot(EffectBus.CHORUS, BuiltInEffect.CHORUS);

  /** Who makes one of the effects. */
  private final class Slot {
    private final int number;
    private final BuiltInEffect builtIn;
    private volatile SendEffectFactory factory;

    Slot(int number, BuiltInEffect builtIn) {
      this.number = number;
      this.builtIn = builtIn;
      factory = builtIn;
    }

    void bind(SendEffectFactory foreign) {
      set(new GuardedFactory(foreign, builtIn));
    }

    void unbind(SendEffectFactory foreign) {
      if (factory instanceof GuardedFactory guarded && guarded.guards(foreign)) {
        set(builtIn);
      }
    }

    private void set(SendEffectFactory other) {
      factory = other;
      for (SynthStream stream : streams) {
        stream.replaceEffect(number, other);
      }
    }
  }

  SendEffectFactory reverb() {
    return reverb.factory;
  }

  SendEffectFactory chorus() {
    return chorus.factory;
  }

  /** From now on a stream is told. */
  void add(SynthStream stream) {
    streams.add(stream);
  }

  void remove(SynthStream stream) {
    streams.remove(stream);
  }

  /** A reverberation comes. */
  void bindReverb(SendEffectFactory factory) {
    reverb.bind(factory);
  }

  /** A reverberation goes, unless another came before. */
  void unbindReverb(SendEffectFactory factory) {
    reverb.unbind(factory);
  }

  /** A chorus comes. */
  void bindChorus(SendEffectFactory factory) {
    chorus.bind(factory);
  }

  /** A chorus goes, unless another came before. */
  void unbindChorus(SendEffectFactory factory) {
    chorus.unbind(factory);
  }
}
