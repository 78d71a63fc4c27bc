package org.dmus.dls.soundfont;

/**
 * A sample header (§7.10); positions are frames of chunk {@code smpl}.
 *
 * @param name its name
 * @param start its first frame
 * @param end the frame behind its last
 * @param loopStart the first frame of its loop
 * @param loopEnd the frame behind its loop
 * @param rateHz sample rate, Hz
 * @param rootKey the key at which it sounds as recorded, 0..127
 * @param correctionCents what brings it in tune, cents
 * @param link the header of its other channel
 * @param type a bit field: 1 mono, 2 right, 4 left, 8 linked, 0x10 compressed, 0x8000 in ROM
 */
record Sample(
    String name,
    long start,
    long end,
    long loopStart,
    long loopEnd,
    int rateHz,
    int rootKey,
    int correctionCents,
    int link,
    int type) {
  static final int RIGHT = 2;
  static final int LEFT = 4;
  static final int COMPRESSED = 0x10;
  static final int ROM = 0x8000;

  boolean is(int bit) {
    return (type & bit) != 0;
  }

  /** Returns the sample with its positions in frames of its own, of which it has so many. */
  Sample of(int frames) {
    return new Sample(
        name, 0, frames, loopStart, loopEnd, rateHz, rootKey, correctionCents, link, type);
  }
}
