package org.dmus.cli.bank;

import java.util.List;
import java.util.Set;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsRegion;

/** Which level of DLS a collection needs (DLS 1.1b tables 7 and 8). */
final class Level {
  private static final int HIGHEST = 127;
  private static final Set<Integer> SOURCES =
      Set.of(
          Articulator.SRC_NONE,
          Articulator.SRC_LFO,
          Articulator.SRC_KEY_ON_VELOCITY,
          Articulator.SRC_KEY_NUMBER,
          Articulator.SRC_EG1,
          Articulator.SRC_EG2,
          Articulator.SRC_PITCH_WHEEL,
          Articulator.SRC_CC1,
          Articulator.SRC_CC7,
          Articulator.SRC_CC10,
          Articulator.SRC_CC11);
  private static final Set<Integer> DESTINATIONS =
      Set.of(
          Articulator.DST_GAIN,
          Articulator.DST_PITCH,
          Articulator.DST_PAN,
          Articulator.DST_LFO_FREQUENCY,
          Articulator.DST_LFO_START_DELAY,
          Articulator.DST_EG1_ATTACK_TIME,
          Articulator.DST_EG1_DECAY_TIME,
          Articulator.DST_EG1_RELEASE_TIME,
          Articulator.DST_EG1_SUSTAIN_LEVEL,
          Articulator.DST_EG2_ATTACK_TIME,
          Articulator.DST_EG2_DECAY_TIME,
          Articulator.DST_EG2_RELEASE_TIME,
          Articulator.DST_EG2_SUSTAIN_LEVEL);

  private Level() {}

  static int of(DlsCollection bank) {
    boolean first =
        bank.dialect() == ArticulationDialect.DLS
            && bank.instruments().stream()
                .allMatch(
                    each ->
                        isFirst(each.articulation())
                            && each.regions().stream().allMatch(Level::isFirst));
    return first ? 1 : 2;
  }

  private static boolean isFirst(DlsRegion region) {
    return region.velocityLow() == 0
        && region.velocityHigh() == HIGHEST
        && region.link().phaseGroup() == 0
        && isFirst(region.articulation());
  }

  private static boolean isFirst(List<Connection> articulation) {
    return articulation.stream()
        .allMatch(
            each ->
                SOURCES.contains(each.source())
                    && SOURCES.contains(each.control())
                    && DESTINATIONS.contains(each.destination()));
  }
}
