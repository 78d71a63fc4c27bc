package org.dmus.dls.vorbis;

/** What the standard calls ilog (§9.2.1). */
final class Bits {
  private Bits() {}

  /** Returns how many bits a number takes, 0 for 0. */
  static int length(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }
}
