package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Imports that contradict each other: a package q that is imported uses package u of one exporter
 * ({@code uses:=}, OSGi Core 3.7.6), and u itself is imported from another.
 *
 * <p>The framework finds every such conflict; this finds those it can explain in a sentence, which
 * is all where each side of the chain has its exporters without alternatives.
 */
final class UsesConflicts {
  private final FrameworkWiring wiring;

  UsesConflicts(FrameworkWiring wiring) {
    this.wiring = wiring;
  }

  /** A package that comes along with an import: who exports it, and whose import it came along. */
  private record Exposed(String name, Collection<BundleCapability> exporters, Bundle by) {}

  Optional<Fault> of(Bundle bundle, BundleRevision revision) {
    List<BundleRequirement> imports = imports(revision);
    for (BundleRequirement used : imports) {
      String name = PackageDemand.of(UnresolvedFaults.filter(used)).name();
      Collection<BundleCapability> own = wiring.findProviders(used);
      for (BundleRequirement carrier : imports) {
        Optional<Exposed> conflict =
            carrier == used ? Optional.empty() : conflict(carrier, name, own);
        if (conflict.isPresent()) {
          return Optional.of(fault(bundle, used, carrier, own, conflict.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<BundleRequirement> imports(BundleRevision revision) {
    return revision.getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
        .filter(UnresolvedFaults::isMandatory)
        .toList();
  }

  /** What every exporter of the carrier exposes of a package, when that is none of one's own. */
  private Optional<Exposed> conflict(
      BundleRequirement carrier, String name, Collection<BundleCapability> own) {
    Exposed first = null;
    for (BundleCapability export : wiring.findProviders(carrier)) {
      List<Exposed> exposed = new ArrayList<>();
      expose(export, exposed, new HashSet<>());
      Optional<Exposed> other =
          exposed.stream().filter(e -> e.name.equals(name) && isDisjoint(e, own)).findFirst();
      if (other.isEmpty()) {
        return Optional.empty();
      }
      first = first == null ? other.get() : first;
    }
    return Optional.ofNullable(first);
  }

  private static boolean isDisjoint(Exposed exposed, Collection<BundleCapability> own) {
    return !exposed.exporters.isEmpty() && exposed.exporters.stream().noneMatch(own::contains);
  }

  /** Collects the packages that an export uses, and those that they use. */
  private void expose(BundleCapability export, List<Exposed> found, Set<BundleCapability> seen) {
    String uses = export.getDirectives().getOrDefault(Constants.USES_DIRECTIVE, "");
    if (uses.isEmpty() || !seen.add(export)) {
      return;
    }
    BundleRevision exporter = export.getRevision();
    Set<String> used = new HashSet<>(List.of(uses.trim().split("\\s*,\\s*")));
    for (BundleRequirement its : imports(exporter)) {
      String name = PackageDemand.of(UnresolvedFaults.filter(its)).name();
      if (used.contains(name)) {
        Collection<BundleCapability> from = wiredTo(exporter, its);
        found.add(new Exposed(name, from, exporter.getBundle()));
        from.forEach(next -> expose(next, found, seen));
      }
    }
  }

  /** The exporter it is wired to; as long as it is not resolved, all that it may be wired to. */
  private Collection<BundleCapability> wiredTo(BundleRevision importer, BundleRequirement its) {
    if (importer.getWiring() == null) {
      return wiring.findProviders(its);
    }
    return importer.getWiring().getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
        .filter(wire -> wire.getRequirement().equals(its))
        .map(wire -> wire.getCapability())
        .toList();
  }

  private static Fault fault(
      Bundle bundle,
      BundleRequirement used,
      BundleRequirement carrier,
      Collection<BundleCapability> own,
      Exposed other) {
    PackageDemand demand = PackageDemand.of(UnresolvedFaults.filter(used));
    PackageDemand through = PackageDemand.of(UnresolvedFaults.filter(carrier));
    BundleCapability mine = own.iterator().next();
    BundleCapability its = other.exporters.iterator().next();
    return Fault.error(
        Names.of(bundle),
        "it would get package %s twice: from %s by its import, and from %s along with %s of %s"
            .formatted(
                demand.name(), exporter(mine), exporter(its), through.name(), Names.of(other.by)),
        "get a %s built for %s %s, or a %s built for %s"
            .formatted(
                Names.of(other.by),
                demand.name(),
                PackageDemand.shown(Exports.version(mine)),
                Names.of(bundle),
                PackageDemand.shown(Exports.version(its))));
  }

  /** The bundle, and the version of the package that it exports. */
  private static String exporter(BundleCapability export) {
    return "%s (%s)"
        .formatted(Names.of(Exports.bundle(export)), PackageDemand.shown(Exports.version(export)));
  }
}
