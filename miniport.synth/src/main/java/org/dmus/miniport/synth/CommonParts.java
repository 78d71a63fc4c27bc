package org.dmus.miniport.synth;

import org.dmus.dls.sound.SoundBanks;
import org.dmus.portcls.IPortCls;
import org.dmus.synth.effect.SendEffectFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What all synthesizers of this bundle share: the banks, and who makes effects. One component, for
 * an update of a synthesizer that plays waits for each.
 *
 * <p>Immediate, and before the miniport by its name: when the port driver is there already, a port
 * may wait for this bundle, and what it will need is made ready beside what the framework does.
 * When all bundles start together, nobody waits, and starting costs nothing more.
 */
@Component(service = CommonParts.class, immediate = true)
public final class CommonParts {
  private final SoundBanks banks;
  private final SendEffects effects = new SendEffects();
  private final Rehearsal rehearsal = new Rehearsal();

  /**
   * Begins with the effects that are built in.
   *
   * @param banks the banks, which outlive this bundle
   * @param driver the port driver, if it was there first; else null
   */
  @Activate
  public CommonParts(
      @Reference SoundBanks banks,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.RELUCTANT)
          IPortCls driver) {
    this.banks = banks;
    if (driver != null) {
      rehearsal.start();
    }
  }

  /** Waits until the rehearsal is over: no thread outlives its bundle. */
  @Deactivate
  void deactivate() {
    try {
      rehearsal.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it ends all the same
    }
  }

  /** Returns where streams get their banks. */
  SoundBanks banks() {
    return banks;
  }

  /** Returns where streams get their effects. */
  SendEffects effects() {
    return effects;
  }

  /** A reverberation comes. */
  @Reference(
      target = "(" + SendEffectFactory.KIND + "=" + SendEffectFactory.REVERB + ")",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindReverb(SendEffectFactory factory) {
    effects.bindReverb(factory);
  }

  /** A reverberation goes, unless another came before. */
  void unbindReverb(SendEffectFactory factory) {
    effects.unbindReverb(factory);
  }

  /** A chorus comes. */
  @Reference(
      target = "(" + SendEffectFactory.KIND + "=" + SendEffectFactory.CHORUS + ")",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindChorus(SendEffectFactory factory) {
    effects.bindChorus(factory);
  }

  /** A chorus goes, unless another came before. */
  void unbindChorus(SendEffectFactory factory) {
    effects.unbindChorus(factory);
  }
}
