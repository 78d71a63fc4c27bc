package org.dmus.port.filter;

import org.dmus.ks.KsState;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Isolated;

/**
 * The state that a pin is in, the one that its client wants, and the steps between them, which
 * stream and presentation time follow. Exclusively, but for what says otherwise.
 */
final class PinStates {
  private final Pin pin;
  private final PresentationClock time;
  private volatile KsState state = KsState.STOP;
  private KsState wanted = KsState.STOP;

  PinStates(Pin pin, PresentationClock time) {
    this.pin = pin;
    this.time = time;
  }

  /** {@return the state it is in; any thread} */
  KsState now() {
    return state;
  }

  /** Goes to a state; while the device sleeps, as far as it can. */
  void want(KsState target) {
    wanted = target;
    goTo(withPower(target));
  }

  /** Pauses while the device sleeps; goes on when it is awake. */
  void followPower() {
    try {
      goTo(withPower(wanted));
    } catch (Throwable e) {
      Isolated.letPass(e);
      pin.fail(Failure.without(e));
    }
  }

  /** Goes to STOP for ever. */
  void stop() {
    goTo(KsState.STOP);
  }

  /** A device that sleeps cannot run. */
  private KsState withPower(KsState target) {
    return pin.filter.isAsleep() && target == KsState.RUN ? KsState.PAUSE : target;
  }

  private void goTo(KsState target) {
    try {
      while (state != target) {
        step(state, state.stepTowards(target));
      }
    } catch (Throwable e) {
      Isolated.letPass(e);
      wanted = state;
      throw e;
    }
  }

  private void step(KsState from, KsState to) {
    try {
      leave(from, to);
    } catch (Throwable e) {
      pin.loseStream(e);
    }
    IMXF open = pin.mxf();
    if (open != null) {
      open.setState(to);
    }
    time.follow(from, to);
    state = to;
    pin.entered(from, to);
  }

  /** Takes leave of a state, while the stream is still in it. */
  void leave(KsState from, KsState to) {
    if (from == KsState.RUN) {
      pin.taps.interrupted();
    }
    pin.leaving(from, to);
  }
}
