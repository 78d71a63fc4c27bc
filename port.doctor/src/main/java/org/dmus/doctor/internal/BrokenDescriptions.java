package org.dmus.doctor.internal;

import java.util.List;
import java.util.Optional;
import org.dmus.doctor.text.HeaderClause;
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
    return List.of(
        missing(bundle, header)
            .map(
                path ->
                    Fault.error(
                        Names.of(bundle),
                        "its manifest names component " + path + ", which is not in the jar",
                        "build it again with the bnd plugin, which writes both"))
            .orElseGet(
                () ->
                    Fault.error(
                        Names.of(bundle),
                        "its component descriptions " + header + " cannot be read",
                        "build it again with the bnd plugin, which writes them; the log has the line")));
  }

  private static Optional<String> missing(Bundle bundle, String header) {
    try {
      return HeaderClause.parse(header).stream()
          .flatMap(clause -> clause.paths().stream())
          .filter(path -> !path.contains("*") && bundle.getEntry(path) == null)
          .findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty(); // then none of it can be read
    }
  }
}
