package org.dmus.ks;

/**
 * The states of a pin (KSSTATE), in order. A pin opens in STOP and moves one step at a time; the
 * port inserts the steps that a client leaves out.
 */
public enum KsState {
  /** Nothing is held; presentation time is reset to 0. */
  STOP,
  /** Resources are held; render data is kept, captured data is discarded. */
  ACQUIRE,
  /** Presentation time stands still; render data is kept, captured data may be delivered. */
  PAUSE,
  /** Data flows. */
  RUN;

  /**
   * Returns the state one step nearer to a target.
   *
   * @param target where to go
   * @return the next state, or this one when it is the target
   */
  public KsState stepTowards(KsState target) {
    return values()[ordinal() + Integer.signum(target.ordinal() - ordinal())];
  }

  /** {@return the numeric KSSTATE, 0..3} */
  public int value() {
    return ordinal();
  }
}
