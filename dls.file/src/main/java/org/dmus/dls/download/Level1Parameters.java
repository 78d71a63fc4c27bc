package org.dmus.dls.download;

import static org.dmus.dls.Articulator.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;

/** DMUS_ARTICPARAMS: the twenty numbers that a Level 1 articulation comes to, in their order. */
public final class Level1Parameters {
  private static final int FIVE_HERTZ = 0xFCACAE9B;
  private static final int TEN_MILLISECONDS = 0xE0DB5F61;
  private static final int FULL = 0x03E80000;

  private static final List<Connection> DEFAULTS =
      List.of(
          constant(DST_LFO_FREQUENCY, FIVE_HERTZ),
          constant(DST_LFO_START_DELAY, TEN_MILLISECONDS),
          oscillation(SRC_NONE, DST_GAIN),
          oscillation(SRC_NONE, DST_PITCH),
          oscillation(SRC_CC1, DST_GAIN),
          oscillation(SRC_CC1, DST_PITCH),
          constant(DST_EG1_ATTACK_TIME, DlsUnits.ABSOLUTE_ZERO),
          constant(DST_EG1_DECAY_TIME, DlsUnits.ABSOLUTE_ZERO),
          constant(DST_EG1_SUSTAIN_LEVEL, FULL),
          constant(DST_EG1_RELEASE_TIME, DlsUnits.ABSOLUTE_ZERO),
          scaled(SRC_KEY_ON_VELOCITY, DST_EG1_ATTACK_TIME),
          scaled(SRC_KEY_NUMBER, DST_EG1_DECAY_TIME),
          constant(DST_EG2_ATTACK_TIME, DlsUnits.ABSOLUTE_ZERO),
          constant(DST_EG2_DECAY_TIME, DlsUnits.ABSOLUTE_ZERO),
          constant(DST_EG2_SUSTAIN_LEVEL, FULL),
          constant(DST_EG2_RELEASE_TIME, DlsUnits.ABSOLUTE_ZERO),
          scaled(SRC_KEY_ON_VELOCITY, DST_EG2_ATTACK_TIME),
          scaled(SRC_KEY_NUMBER, DST_EG2_DECAY_TIME),
          scaled(SRC_EG2, DST_PITCH),
          constant(DST_PAN, 0));

  private Level1Parameters() {}

  private static Connection constant(int destination, int scale) {
    return Connection.constant(destination, scale);
  }

  private static Connection scaled(int source, int destination) {
    return new Connection(source, SRC_NONE, destination, 0, 0);
  }

  /** The LFO swings to both sides (DLS 1.1b table 7). */
  private static Connection oscillation(int control, int destination) {
    return new Connection(SRC_LFO, control, destination, sourceTransform(TRN_NONE, true, false), 0);
  }

  /**
   * Reads the structure.
   *
   * @param parameters {@value DownloadLayout#PARAMETERS_BYTES} bytes from the position on,
   *     little-endian
   * @return what it means, as connections
   */
  public static List<Connection> read(ByteBuffer parameters) {
    ByteBuffer from = parameters.duplicate().order(parameters.order());
    List<Connection> connections = new ArrayList<>(DEFAULTS.size());
    for (Connection c : DEFAULTS) {
      connections.add(
          new Connection(c.source(), c.control(), c.destination(), c.transform(), from.getInt()));
    }
    return connections;
  }

  /** Writes the structure: what has no place in it is left out, what is missing is the default. */
  static void write(List<Connection> articulation, ByteBuffer to) {
    for (Connection wanted : DEFAULTS) {
      int scale = wanted.scale();
      for (Connection c : articulation) {
        scale = isSame(c, wanted) ? c.scale() : scale;
      }
      to.putInt(scale);
    }
  }

  private static boolean isSame(Connection c, Connection other) {
    return c.source() == other.source()
        && c.control() == other.control()
        && c.destination() == other.destination();
  }
}
