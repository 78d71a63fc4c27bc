package org.dmus.miniport.synth;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.dmus.miniport.synth.effect.BuiltInEffect;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.miniport.synth.effect.GuardedFactory;
import org.dmus.synth.effect.SendEffectFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The effects that streams are to have: those of the highest ranking, else the built-in ones.
 * Streams are told when that changes; when a bundle has stopped, nobody calls an effect of it.
 */
@Component(service = SendEffects.class)
public final class SendEffects {
  private final Set<SynthStream> streams = new CopyOnWriteArraySet<>();
  private volatile SendEffectFactory reverb = BuiltInEffect.REVERB;
  private volatile SendEffectFactory chorus = BuiltInEffect.CHORUS;

  /** Begins with the built-in effects. */
  @Activate
  public SendEffects() {}

  SendEffectFactory reverb() {
    return reverb;
  }

  SendEffectFactory chorus() {
    return chorus;
  }

  /** From now on a stream is told. */
  void add(SynthStream stream) {
    streams.add(stream);
  }

  void remove(SynthStream stream) {
    streams.remove(stream);
  }

  /** A reverberation comes. */
  @Reference(
      target = "(" + SendEffectFactory.KIND + "=" + SendEffectFactory.REVERB + ")",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindReverb(SendEffectFactory factory) {
    setReverb(new GuardedFactory(factory, BuiltInEffect.REVERB));
  }

  /** A reverberation goes, unless another came before. */
  void unbindReverb(SendEffectFactory factory) {
    if (reverb instanceof GuardedFactory guarded && guarded.guards(factory)) {
      setReverb(BuiltInEffect.REVERB);
    }
  }

  /** A chorus comes. */
  @Reference(
      target = "(" + SendEffectFactory.KIND + "=" + SendEffectFactory.CHORUS + ")",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindChorus(SendEffectFactory factory) {
    setChorus(new GuardedFactory(factory, BuiltInEffect.CHORUS));
  }

  /** A chorus goes, unless another came before. */
  void unbindChorus(SendEffectFactory factory) {
    if (chorus instanceof GuardedFactory guarded && guarded.guards(factory)) {
      setChorus(BuiltInEffect.CHORUS);
    }
  }

  private void setReverb(SendEffectFactory factory) {
    reverb = factory;
    for (SynthStream stream : streams) {
      stream.replaceEffect(EffectBus.REVERB, factory);
    }
  }

  private void setChorus(SendEffectFactory factory) {
    chorus = factory;
    for (SynthStream stream : streams) {
      stream.replaceEffect(EffectBus.CHORUS, factory);
    }
  }
}
