package org.dmus.dls.soundfont;

import java.util.Optional;
import org.dmus.dls.WaveLoop;

/**
 * Which frames of a sample a zone plays: the header's, moved by the zone's offsets (§8.1.2).
 *
 * @param start the first frame
 * @param end the frame behind the last
 * @param loop the loop, from the first frame; a loop outside the sample is cut, or none
 */
record Placement(long start, long end, Optional<WaveLoop> loop) {
  private static final int COARSE = 32_768;
  private static final int LOOPS = 1;
  private static final int LOOPS_UNTIL_RELEASE = 3;

  /** Places a zone, its end not behind a limit; empty when nothing of its sample is left. */
  static Optional<Placement> of(Zone zone, Sample sample, long limit) {
    long start = moved(sample.start(), zone, Generator.START_OFFSET, Generator.START_COARSE_OFFSET);
    long end = moved(sample.end(), zone, Generator.END_OFFSET, Generator.END_COARSE_OFFSET);
    start = Math.max(0, start);
    end = Math.min(limit, end);
    return start >= end
        ? Optional.empty()
        : Optional.of(new Placement(start, end, loop(zone, sample, start, end)));
  }

  private static Optional<WaveLoop> loop(Zone zone, Sample sample, long start, long end) {
    int mode = zone.get(Generator.SAMPLE_MODES, 0) & 3;
    long from =
        moved(
            sample.loopStart(),
            zone,
            Generator.LOOP_START_OFFSET,
            Generator.LOOP_START_COARSE_OFFSET);
    long to =
        moved(sample.loopEnd(), zone, Generator.LOOP_END_OFFSET, Generator.LOOP_END_COARSE_OFFSET);
    from = Math.max(start, from);
    to = Math.min(end, to);
    if (mode != LOOPS && mode != LOOPS_UNTIL_RELEASE || from >= to) {
      return Optional.empty();
    }
    WaveLoop.Type type = mode == LOOPS ? WaveLoop.Type.FORWARD : WaveLoop.Type.LOOP_AND_RELEASE;
    return Optional.of(new WaveLoop(type, (int) (from - start), (int) (to - from)));
  }

  private static long moved(long position, Zone zone, int fine, int coarse) {
    return position + zone.get(fine, 0) + (long) COARSE * zone.get(coarse, 0);
  }
}
