package org.dmus.miniport.synth.voice;

/** How the oscillator reads between samples. */
public enum Interpolation {
  /** The nearest sample before the position. */
  NONE,
  /** A straight line between two samples. */
  LINEAR,
  /** A cubic through four samples (Catmull-Rom). */
  CUBIC
}
