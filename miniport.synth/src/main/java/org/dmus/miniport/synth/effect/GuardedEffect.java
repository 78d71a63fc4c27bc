package org.dmus.miniport.synth.effect;

import org.dmus.synth.effect.SendEffect;

/** An effect of another bundle: silent from its first failure on. */
final class GuardedEffect implements SendEffect {
  private final SendEffect foreign;
  private boolean failed;

  GuardedEffect(SendEffect foreign) {
    this.foreign = foreign;
  }

  @Override
  public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
    if (!failed) {
      try {
        foreign.process(send, from, to, left, right, at);
      } catch (RuntimeException | LinkageError e) {
        fail(e);
      }
    }
  }

  @Override
  public void parameter(int parameter, int value) {
    if (!failed) {
      try {
        foreign.parameter(parameter, value);
      } catch (RuntimeException | LinkageError e) {
        fail(e);
      }
    }
  }

  @Override
  public void reset() {
    if (!failed) {
      try {
        foreign.reset();
      } catch (RuntimeException | LinkageError e) {
        fail(e);
      }
    }
  }

  @Override
  public int tailFrames() {
    int tail = 1;
    if (!failed) {
      try {
        tail = Math.max(1, foreign.tailFrames());
      } catch (RuntimeException | LinkageError e) {
        fail(e);
      }
    }
    return tail;
  }

  @Override
  public void clear() {
    if (!failed) {
      try {
        foreign.clear();
      } catch (RuntimeException | LinkageError e) {
        fail(e);
      }
    }
  }

  /** Once: it may wait for the log, as nothing else here does. */
  private void fail(Throwable why) {
    failed = true;
    GuardedFactory.report(foreign, "failed; it is silent from now on", why);
  }
}
