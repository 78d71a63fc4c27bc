package org.dmus.dls;

/**
 * How the connection blocks of a collection are meant: the model is one, the two standards that
 * fill it are not.
 */
public enum ArticulationDialect {

  /**
   * As DLS Level 2 has it: of two blocks with equal source, control and destination the later
   * counts, and the fixed connections of DLS 2.2 §1.14.5 apply where a region says nothing.
   */
  DLS,

  /**
   * As SoundFont 2.04 has it: the blocks of a region are complete, every one of them counts, and
   * those with equal ends add up. The modulation envelope attacks along the convex curve, the
   * decibel envelopes fall by 100 dB in their time, LFOs are triangles, and absolute times of 0 are
   * 1 ms rather than nothing.
   */
  SOUNDFONT
}
