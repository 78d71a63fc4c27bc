package org.dmus.dls.sound.articulation;

import static org.dmus.dls.Articulator.*;

import java.util.List;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;

/**
 * RPN 2's connection to the key number (DLS 2.2 §1.14.5). The default one has acted when a region
 * is chosen; a region that has its own takes the default back.
 */
final class CoarseTuning {
  private static final Connection UNDONE =
      new Connection(
          SRC_RPN2,
          0,
          DST_KEY_NUMBER,
          sourceTransform(TRN_NONE, true, false),
          -DlsUnits.centsToRelative(6_400));

  private CoarseTuning() {}

  /** Returns what is to be added to some connections. */
  static List<Connection> insteadOfDefault(List<Connection> connections) {
    for (Connection c : connections) {
      if (isDefault(c)) {
        return List.of(UNDONE);
      }
    }
    return List.of();
  }

  /** Returns whether a connection takes the place of the default one. */
  static boolean isDefault(Connection c) {
    return c.source() == SRC_RPN2 && c.control() == SRC_NONE && c.destination() == DST_KEY_NUMBER;
  }
}
