package org.dmus.miniport.fmsynth.chip;

/** A value that moves to another one by one: what would click, if it jumped. */
final class Glide {
  private int value;
  private int target;

  /** Jumps. */
  void set(int to) {
    value = to;
    target = to;
  }

  void moveTo(int to) {
    target = to;
  }

  void step() {
    value += Integer.signum(target - value);
  }

  int value() {
    return value;
  }
}
