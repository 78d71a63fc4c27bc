package org.dmus.dls.soundfont;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.WaveLink;

/**
 * How a region is locked to the one of its other channel: the right sample leads (§7.10).
 *
 * @param phaseGroup the group of both, 0 = none
 * @param options of {@link WaveLink}
 * @param channel of {@link WaveLink}
 */
record StereoLink(int phaseGroup, int options, int channel) {
  private static final StereoLink NONE = new StereoLink(0, 0, 1);
  private static final int LEFT_SPEAKER = 1;
  private static final int RIGHT_SPEAKER = 2;

  /** Finds the link of a zone; groups are numbered by the right channel's zone. */
  static StereoLink of(int zone, List<Zone> zones, SamplePool pool) {
    Optional<Sample> sample = pool.sample(zones.get(zone).index(Generator.SAMPLE));
    boolean right = sample.isPresent() && sample.get().is(Sample.RIGHT);
    boolean left = sample.isPresent() && sample.get().is(Sample.LEFT);
    if (left == right) {
      return NONE;
    }
    // the two channels stand next to each other in every font that editors write
    for (int other : new int[] {zone - 1, zone + 1}) {
      if (other >= 0 && other < zones.size() && arePair(zones, zone, other, pool)) {
        int group = 1 + (right ? zone : other);
        return right
            ? new StereoLink(group, WaveLink.PHASE_MASTER, RIGHT_SPEAKER)
            : new StereoLink(group, 0, LEFT_SPEAKER);
      }
    }
    return NONE;
  }

  private static boolean arePair(List<Zone> zones, int a, int b, SamplePool pool) {
    Zone one = zones.get(a);
    Zone two = zones.get(b);
    Optional<Sample> first = pool.sample(one.index(Generator.SAMPLE));
    Optional<Sample> second = pool.sample(two.index(Generator.SAMPLE));
    return first.isPresent()
        && second.isPresent()
        && first.get().link() == two.index(Generator.SAMPLE)
        && second.get().link() == one.index(Generator.SAMPLE)
        && first.get().rateHz() == second.get().rateHz()
        && sameNotes(one, two);
  }

  private static boolean sameNotes(Zone one, Zone two) {
    return one.lowest(Generator.KEY_RANGE) == two.lowest(Generator.KEY_RANGE)
        && one.highest(Generator.KEY_RANGE) == two.highest(Generator.KEY_RANGE)
        && one.lowest(Generator.VELOCITY_RANGE) == two.lowest(Generator.VELOCITY_RANGE)
        && one.highest(Generator.VELOCITY_RANGE) == two.highest(Generator.VELOCITY_RANGE);
  }

  WaveLink to(int wave) {
    return new WaveLink(options, phaseGroup, channel, wave);
  }
}
