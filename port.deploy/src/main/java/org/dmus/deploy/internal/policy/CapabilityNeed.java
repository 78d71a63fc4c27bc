package org.dmus.deploy.internal.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmus.doctor.text.HeaderClause;
import org.osgi.framework.Constants;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.BundleNamespace;

/**
 * A capability that a bundle cannot resolve without (OSGi Core 3.3.6).
 *
 * @param namespace of the capability
 * @param filter on its attributes; empty = any will do
 * @param words what it is, for people
 */
public record CapabilityNeed(String namespace, String filter, String words) {

  /** The bundles of a Require-Bundle header: each is a capability, too (OSGi Core 3.13.1). */
  static Stream<CapabilityNeed> ofBundles(String required) {
    return HeaderClause.parse(required).stream()
        .filter(CapabilityNeed::isMandatory)
        .flatMap(clause -> clause.paths().stream().map(name -> bundle(name, clause)));
  }

  private static CapabilityNeed bundle(String name, HeaderClause clause) {
    String attribute = BundleNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE;
    VersionRange range = VersionRange.valueOf(clause.attribute(attribute).orElse("0"));
    String filter =
        "(&(%s=%s)%s)"
            .formatted(BundleNamespace.BUNDLE_NAMESPACE, name, range.toFilterString(attribute));
    return new CapabilityNeed(
        BundleNamespace.BUNDLE_NAMESPACE, filter, "the bundle " + name + " " + range);
  }

  private static boolean isMandatory(HeaderClause clause) {
    return !clause.directive(Constants.RESOLUTION_DIRECTIVE).orElse("").equals("optional");
  }

  /** Those of a manifest that the bundle does not provide itself. */
  static List<CapabilityNeed> of(String required, String provided) {
    Set<String> own =
        Set.copyOf(
            HeaderClause.parse(provided).stream()
                .flatMap(c -> c.paths().stream())
                .distinct()
                .toList());
    return HeaderClause.parse(required).stream()
        .filter(CapabilityNeed::isMandatory)
        .filter(c -> c.directive(Constants.EFFECTIVE_DIRECTIVE).orElse("resolve").equals("resolve"))
        .flatMap(CapabilityNeed::needs)
        .filter(need -> !own.contains(need.namespace()))
        .toList();
  }

  private static Stream<CapabilityNeed> needs(HeaderClause clause) {
    String filter = clause.directive(Constants.FILTER_DIRECTIVE).orElse("");
    return clause.paths().stream()
        .map(space -> new CapabilityNeed(space, filter, (space + " " + filter).strip()));
  }

  @Override
  public String toString() {
    return words;
  }
}
