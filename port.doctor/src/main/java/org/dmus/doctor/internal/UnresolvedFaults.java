package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Why a bundle does not resolve: what it requires and nobody has, or what does not fit together.
 */
final class UnresolvedFaults {
  private final FrameworkWiring wiring;
  private final MissingRequirements missing;
  private final UsesConflicts conflicts;
  private final Map<Long, List<Fault>> known = new HashMap<>();

  UnresolvedFaults(FrameworkWiring wiring, MissingRequirements missing) {
    this.wiring = wiring;
    this.missing = missing;
    this.conflicts = new UsesConflicts(wiring);
  }

  /** What keeps a bundle from resolving; empty when nothing does. */
  List<Fault> of(Bundle bundle) {
    List<Fault> faults = known.get(bundle.getBundleId());
    if (faults == null) {
      known.put(bundle.getBundleId(), List.of()); // ends a circle
      faults = examine(bundle);
      known.put(bundle.getBundleId(), faults);
    }
    return faults;
  }

  private List<Fault> examine(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null || revision.getWiring() != null) {
      return List.of();
    }
    List<Fault> faults = new ArrayList<>();
    for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
      if (isMandatory(requirement)) {
        unmet(bundle, requirement).ifPresent(faults::add);
      }
    }
    return faults.isEmpty() ? contradictions(bundle, revision) : faults;
  }

  static boolean isMandatory(BundleRequirement requirement) {
    Map<String, String> directives = requirement.getDirectives();
    String effective = directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve");
    return effective.equals("resolve")
        && !Constants.RESOLUTION_OPTIONAL.equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
        && !"dynamic".equals(directives.get(Constants.RESOLUTION_DIRECTIVE));
  }

  private Optional<Fault> unmet(Bundle bundle, BundleRequirement requirement) {
    Collection<BundleCapability> providers = wiring.findProviders(requirement);
    if (providers.isEmpty()) {
      return Optional.of(missing.fault(bundle, requirement));
    }
    List<Fault> because = List.of();
    for (BundleCapability provider : providers) {
      because = of(Exports.bundle(provider));
      if (because.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(waitsFor(bundle, requirement, providers.iterator().next(), because));
  }

  private static Fault waitsFor(
      Bundle bundle,
      BundleRequirement requirement,
      BundleCapability provider,
      List<Fault> because) {
    String what =
        requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
            ? "package " + PackageDemand.of(filter(requirement)).name()
            : requirement.getNamespace();
    return Fault.consequence(
        Names.of(bundle),
        "it needs "
            + what
            + " of "
            + Names.of(Exports.bundle(provider))
            + ", which does not resolve",
        because);
  }

  static String filter(BundleRequirement requirement) {
    return requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
  }

  private List<Fault> contradictions(Bundle bundle, BundleRevision revision) {
    Optional<Fault> singleton = Singletons.conflict(bundle, revision, wiring);
    return singleton.or(() -> conflicts.of(bundle, revision)).map(List::of).orElse(List.of());
  }
}
