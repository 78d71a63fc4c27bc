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
   * As SoundFont 2.04 has it: the blocks of a region are complete, none is added to them, and those
   * of equal ends add up. Bits 0-3 of a transform are the modulator's own: 2 takes the absolute
   * value of what the block adds. The modulation envelope attacks along the convex curve, and LFOs
   * are triangles.
   */
  SOUNDFONT
}
