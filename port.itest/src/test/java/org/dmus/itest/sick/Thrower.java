package org.dmus.itest.sick;

/** Cannot be activated. */
public final class Thrower {
  /** Throws. */
  public Thrower() {
    throw new IllegalStateException("sound card 7 has no channel 17");
  }
}
