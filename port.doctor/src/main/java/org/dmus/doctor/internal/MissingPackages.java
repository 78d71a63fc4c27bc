package org.dmus.doctor.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;

/** A package that is imported and that no bundle exports: who would. */
final class MissingPackages {
  private static final String OURS = "org.dmus.";

  private final Exports exports;
  private final JarFolders folders;

  MissingPackages(Exports exports, JarFolders folders) {
    this.exports = exports;
    this.folders = folders;
  }

  Fault fault(Bundle bundle, PackageDemand demand) {
    List<BundleCapability> others = exports.of(demand.name());
    if (!others.isEmpty()) {
      return otherVersion(bundle, demand, others.get(0));
    }
    String missing = "package " + demand.shown() + " is missing; ";
    Optional<BundleJar> jar = folders.exporter(demand);
    if (jar.isPresent()) {
      return Fault.error(
          Names.of(bundle), missing + jar.get().shown() + " exports it", jar.get().cure());
    }
    return WellKnownPackages.artifact(demand.name())
        .map(artifact -> wellKnown(bundle, missing, artifact))
        .orElseGet(() -> unknown(bundle, demand, missing));
  }

  private Fault otherVersion(Bundle bundle, PackageDemand demand, BundleCapability other) {
    String here = PackageDemand.shown(Exports.version(other));
    if (demand.name().startsWith(OURS)) {
      return Fault.error(
          Names.of(bundle),
          "it is built for %s %s, and %s has %s"
              .formatted(
                  demand.name(), demand.shownVersions(), Names.of(Exports.bundle(other)), here),
          "get a version of %s for this DMus, or build it against version %s"
              .formatted(Names.of(bundle), here));
    }
    String missing =
        "package %s is missing; %s exports version %s"
            .formatted(demand.shown(), Names.of(Exports.bundle(other)), here);
    return folders
        .exporter(demand)
        .map(
            jar ->
                Fault.error(
                    Names.of(bundle), missing + ", " + jar.shown() + " a fitting one", jar.cure()))
        .orElseGet(() -> updateEither(bundle, demand, other, missing));
  }

  private static Fault updateEither(
      Bundle bundle, PackageDemand demand, BundleCapability other, String missing) {
    return Fault.error(
        Names.of(bundle),
        missing,
        "deploy a %s that exports %s, or a %s built for %s"
            .formatted(
                Names.of(Exports.bundle(other)),
                demand.shownVersions(),
                Names.of(bundle),
                PackageDemand.shown(Exports.version(other))));
  }

  private static Fault wellKnown(Bundle bundle, String missing, String artifact) {
    return Fault.error(
        Names.of(bundle),
        missing + "no bundle here exports it",
        "put " + artifact + " from Maven Central into deploy/");
  }

  private static Fault unknown(Bundle bundle, PackageDemand demand, String missing) {
    return Fault.error(
        Names.of(bundle),
        missing + "no bundle here exports it",
        "put the bundle that has %s into deploy/, or build %s with it inside"
            .formatted(demand.name(), Names.of(bundle)));
  }
}
