package org.dmus.deploy.internal.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Constants;

/**
 * A capability that a bundle cannot resolve without (OSGi Core 3.3.6).
 *
 * @param namespace of the capability
 * @param filter on its attributes; empty = any will do
 */
public record CapabilityNeed(String namespace, String filter) {

  /** Those of a manifest that the bundle does not provide itself. */
  static List<CapabilityNeed> of(String required, String provided) {
    Set<String> own =
        Set.copyOf(
            Clause.parse(provided).stream().flatMap(c -> c.paths().stream()).distinct().toList());
    return Clause.parse(required).stream()
        .filter(c -> !c.directive(Constants.RESOLUTION_DIRECTIVE).orElse("").equals("optional"))
        .filter(c -> c.directive(Constants.EFFECTIVE_DIRECTIVE).orElse("resolve").equals("resolve"))
        .flatMap(CapabilityNeed::needs)
        .filter(need -> !own.contains(need.namespace()))
        .toList();
  }

  private static Stream<CapabilityNeed> needs(Clause clause) {
    String filter = clause.directive(Constants.FILTER_DIRECTIVE).orElse("");
    return clause.paths().stream().map(namespace -> new CapabilityNeed(namespace, filter));
  }

  @Override
  public String toString() {
    return (namespace + " " + filter).strip();
  }
}
