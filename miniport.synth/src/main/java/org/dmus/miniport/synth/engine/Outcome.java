package org.dmus.miniport.synth.engine;

/** What became of a system exclusive message. */
enum Outcome {
  /** It did what it says, or there was nothing to do. */
  DONE,

  /** Nobody here knows it, or anything that it sets. */
  UNSUPPORTED,

  /** A wrong checksum, cut off, or more than there is room for. */
  DAMAGED;

  /** Returns the outcome of a message that somebody knows. */
  static Outcome good(boolean isGood) {
    return isGood ? DONE : DAMAGED;
  }

  /** Returns the outcome of a good message of which something is known, or nothing. */
  static Outcome known(boolean isKnown) {
    return isKnown ? DONE : UNSUPPORTED;
  }
}
