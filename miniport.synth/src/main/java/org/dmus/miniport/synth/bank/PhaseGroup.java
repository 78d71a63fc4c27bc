package org.dmus.miniport.synth.bank;

import java.util.ArrayList;
import java.util.List;
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

  /** Returns a region's own connections, but those that make the pitch from another list. */
  static List<Connection> led(List<Connection> own, List<Connection> leading) {
    List<Connection> all = new ArrayList<>();
    own.stream().filter(c -> !isOfPitch(c)).forEach(all::add);
    leading.stream().filter(PhaseGroup::isOfPitch).forEach(all::add);
    return all;
  }

  private static boolean isOfPitch(Connection c) {
    return c.destination() == Articulator.DST_PITCH;
  }
}
