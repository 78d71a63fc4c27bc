package org.dmus.miniport.fmsynth.midi;

import org.dmus.miniport.fmsynth.chip.FmPatch;

/**
 * An instrument, or a drum.
 *
 * @param name how General MIDI calls it
 * @param patch its sound
 * @param softer attenuation that makes it as loud as the others, in steps of 0.1875 dB; may be
 *     negative
 * @param touch by how much the softest note is darker than the loudest, dB
 * @param key of a drum: the key whose pitch it has; -1 = the one that is struck
 * @param drop by how many cents it begins too high; that falls by half every 14 ms
 * @param group of a drum: those of one group, above 0, end each other
 */
record Program(String name, FmPatch patch, int softer, int touch, int key, int drop, int group) {

  /** Returns the key that gives the pitch. */
  int soundingKey(int struck) {
    return key < 0 ? struck : key;
  }
}
