package org.dmus.dls.soundfont;

/**
 * A part of a sample that is one wave; compared by hand, as what records have for it is linked at
 * run time, in the middle of a start-up.
 *
 * @param sample its number
 * @param start the first frame
 * @param end the frame behind the last
 */
record Extent(int sample, long start, long end) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Extent e && sample == e.sample && start == e.start && end == e.end;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * sample + (int) start) + (int) end;
  }
}
