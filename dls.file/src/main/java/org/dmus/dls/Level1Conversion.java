package org.dmus.dls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmus.dls.DlsWarning.Fault;

/**
 * Says in DLS Level 1 what can be said in it: for devices that know no more.
 *
 * <p>Blocks outside the connections of Level 1 (DLS 1.1b table 7) are left out and counted; regions
 * become {@code rgn }, articulations {@code art1}. Velocity ranges stay in their fields: the
 * devices ignore them.
 */
public final class Level1Conversion {
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
          Articulator.SRC_CC11,
          Articulator.SRC_RPN0,
          Articulator.SRC_RPN1,
          Articulator.SRC_RPN2);
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

  private static final int HIGHEST_VELOCITY = 127;

  private int lost;

  private Level1Conversion() {}

  /**
   * Converts a collection of either dialect.
   *
   * @return the collection in Level 1, without an id ({@link DlsCollection#withContentId}), and
   *     what was lost
   */
  public static DlsFile of(DlsCollection collection) {
    DlsFile dls = DlsConversion.of(collection);
    Level1Conversion conversion = new Level1Conversion();
    DlsCollection c = dls.collection();
    DlsCollection first =
        new DlsCollection(
            c.instruments().stream().map(conversion::converted).toList(),
            c.waves(),
            c.info(),
            Optional.empty(),
            c.version(),
            c.dialect(),
            c.carried());
    return new DlsFile(first, conversion.warnings(dls.warnings()));
  }

  /** {@return whether Level 1 can say all that a collection says} */
  public static boolean isLossless(DlsCollection collection) {
    return collection.dialect() == ArticulationDialect.DLS
        && collection.instruments().stream().allMatch(Level1Conversion::isLevel1);
  }

  private static boolean isLevel1(DlsInstrument i) {
    return i.articulation().stream().allMatch(Level1Conversion::isLevel1)
        && i.regions().stream().allMatch(Level1Conversion::isLevel1);
  }

  private static boolean isLevel1(DlsRegion r) {
    return r.velocityLow() == 0
        && r.velocityHigh() == HIGHEST_VELOCITY
        && r.link().phaseGroup() == 0
        && r.articulation().stream().allMatch(Level1Conversion::isLevel1);
  }

  private List<DlsWarning> warnings(List<DlsWarning> before) {
    String detail = lost + " connections are not of Level 1; dropped";
    DlsWarning warning = new DlsWarning(Fault.MODULATOR_DROPPED, "", 0, detail);
    return lost == 0 ? before : Stream.concat(before.stream(), Stream.of(warning)).toList();
  }

  private DlsInstrument converted(DlsInstrument i) {
    List<Connection> articulation = converted(i.articulation());
    return new DlsInstrument(
        i.patch(),
        i.regions().stream().map(this::converted).toList(),
        articulation,
        i.info(),
        i.id(),
        i.carried().ofLevel1(false, !articulation.isEmpty()));
  }

  private DlsRegion converted(DlsRegion r) {
    List<Connection> articulation = converted(r.articulation());
    return new DlsRegion(
        r.keyLow(),
        r.keyHigh(),
        r.velocityLow(),
        r.velocityHigh(),
        r.selfNonExclusive(),
        r.keyGroup(),
        0,
        r.link(),
        r.sample(),
        articulation,
        r.carried().ofLevel1(true, !articulation.isEmpty()));
  }

  private List<Connection> converted(List<Connection> blocks) {
    List<Connection> kept = blocks.stream().filter(Level1Conversion::isLevel1).toList();
    lost += blocks.size() - kept.size();
    return kept;
  }

  private static boolean isLevel1(Connection c) {
    return SOURCES.contains(c.source())
        && SOURCES.contains(c.control())
        && DESTINATIONS.contains(c.destination())
        && Level1Connection.isExpressible(c);
  }
}
