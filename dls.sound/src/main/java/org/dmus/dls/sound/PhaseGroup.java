package org.dmus.dls.sound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.WaveLink;

/**
 * Regions locked in phase, such as the two sides of a stereo sound: all of them take everything
 * that makes their pitch from their master (DLS 2.2 §1.14.9). They start in one frame, and so stay
 * at one position in their waves.
 */
final class PhaseGroup {
  private static final Set<Integer> PITCH =
      Set.of(Articulator.DST_PITCH, Articulator.DST_KEY_NUMBER);

  /** What makes a modulator run as it does, by source. */
  private static final Map<Integer, Set<Integer>> RUNS =
      Map.of(
          Articulator.SRC_LFO,
          Set.of(Articulator.DST_LFO_FREQUENCY, Articulator.DST_LFO_START_DELAY),
          Articulator.SRC_VIBRATO,
          Set.of(Articulator.DST_VIB_FREQUENCY, Articulator.DST_VIB_START_DELAY),
          Articulator.SRC_EG2,
          Set.of(
              Articulator.DST_EG2_DELAY_TIME,
              Articulator.DST_EG2_ATTACK_TIME,
              Articulator.DST_EG2_HOLD_TIME,
              Articulator.DST_EG2_DECAY_TIME,
              Articulator.DST_EG2_SUSTAIN_LEVEL,
              Articulator.DST_EG2_RELEASE_TIME));

  private PhaseGroup() {}

  /** Returns whose pitch a region has: its master's, mostly its own. */
  static DlsRegion leader(DlsRegion region, DlsInstrument instrument) {
    WaveLink link = region.link();
    if (link.phaseGroup() == 0 || isMaster(region)) {
      return region;
    }
    return instrument.regions().stream()
        .filter(each -> isMaster(each) && each.link().phaseGroup() == link.phaseGroup())
        .filter(each -> soundsWith(each, region))
        .findFirst()
        .orElse(region);
  }

  private static boolean isMaster(DlsRegion region) {
    return (region.link().options() & WaveLink.PHASE_MASTER) != 0;
  }

  private static boolean soundsWith(DlsRegion one, DlsRegion other) {
    return one.keyLow() <= other.keyHigh()
        && other.keyLow() <= one.keyHigh()
        && one.velocityLow() <= other.velocityHigh()
        && other.velocityLow() <= one.velocityHigh();
  }

  /**
   * Returns a region's own connections, but those that make the pitch from another list: what goes
   * to pitch and key number, and how the LFOs and the envelope run that it goes through.
   */
  static List<Connection> led(List<Connection> own, List<Connection> leading) {
    Set<Integer> ofPitch = new HashSet<>(PITCH);
    for (Connection c : leading) {
      if (c.destination() == Articulator.DST_PITCH) {
        ofPitch.addAll(RUNS.getOrDefault(c.source(), Set.of()));
        ofPitch.addAll(RUNS.getOrDefault(c.control(), Set.of()));
      }
    }
    List<Connection> all = new ArrayList<>();
    own.stream().filter(c -> !ofPitch.contains(c.destination())).forEach(all::add);
    leading.stream().filter(c -> ofPitch.contains(c.destination())).forEach(all::add);
    return all;
  }
}
