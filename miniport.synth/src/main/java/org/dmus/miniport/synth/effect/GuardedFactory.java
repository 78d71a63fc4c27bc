package org.dmus.miniport.synth.effect;

import java.util.Objects;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;

/** The factory of another bundle: what it fails in costs its effect, not the music. */
public final class GuardedFactory implements SendEffectFactory {
  private static final System.Logger LOG = System.getLogger(GuardedFactory.class.getName());

  private final SendEffectFactory foreign;
  private final SendEffectFactory otherwise;

  /**
   * Guards a factory.
   *
   * @param otherwise who makes the effect if it does not
   */
  public GuardedFactory(SendEffectFactory foreign, SendEffectFactory otherwise) {
    this.foreign = foreign;
    this.otherwise = otherwise;
  }

  /** Returns whether it guards a factory. */
  public boolean guards(SendEffectFactory factory) {
    return foreign == factory;
  }

  @Override
  public SendEffect create(int sampleRate) {
    try {
      return new GuardedEffect(Objects.requireNonNull(foreign.create(sampleRate), "no effect"));
    } catch (RuntimeException | LinkageError e) {
      report(foreign, "makes no effect; the built-in one sounds", e);
      return otherwise.create(sampleRate);
    }
  }

  static void report(Object who, String what, Throwable why) {
    LOG.log(System.Logger.Level.WARNING, who.getClass().getName() + " " + what, why);
  }
}
