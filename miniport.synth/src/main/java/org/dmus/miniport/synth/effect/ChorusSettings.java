package org.dmus.miniport.synth.effect;

/** Where the delays of a chorus are, frames, and how much of them comes back. */
final class ChorusSettings {
  float delay;
  float depth;
  float feedback;

  void set(ChorusSettings other) {
    delay = other.delay;
    depth = other.depth;
    feedback = other.feedback;
  }
}
