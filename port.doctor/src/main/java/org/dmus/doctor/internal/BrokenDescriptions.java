package org.dmus.doctor.internal;

import java.util.List;
import org.osgi.framework.Bundle;

/**
 * A manifest that announces components which are not there: the bundle is active, and does nothing.
 */
final class BrokenDescriptions {
  private static final String HEADER = "Service-Component";

  private BrokenDescriptions() {}

  /** Of a bundle without components. */
  static List<Fault> of(Bundle bundle) {
    String header = bundle.getHeaders("").get(HEADER);
    if (header == null || Names.isFragment(bundle)) {
      return List.of();
    }
    for (String clause : HeaderClauses.clauses(header)) {
      String path = HeaderClauses.parts(clause).get(0);
      if (!path.contains("*") && bundle.getEntry(path) == null) {
        return List.of(
            Fault.error(
                Names.of(bundle),
                "its manifest names component " + path + ", which is not in the jar",
                "build it again with the bnd plugin, which writes both"));
      }
    }
    return List.of(
        Fault.error(
            Names.of(bundle),
            "its component descriptions " + header + " cannot be read",
            "build it again with the bnd plugin, which writes them; the log has the line"));
  }
}
