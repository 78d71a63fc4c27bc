package org.dmus.tck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dmus.deploy.internal.policy.BundleHeaders;
import org.dmus.deploy.internal.policy.PackageImport;

/** The bundles of the class path that a bundle imports packages of, and those that these do. */
final class Neighbours {
  private final BundleJars classPath;

  Neighbours(BundleJars classPath) {
    this.classPath = classPath;
  }

  /** Returns their symbolic names; what the kit starts anyway is left out. */
  Set<String> of(BundleHeaders bundle) {
    Set<String> found = new LinkedHashSet<>();
    Deque<BundleHeaders> open = new ArrayDeque<>();
    open.add(bundle);
    while (!open.isEmpty()) {
      BundleHeaders next = open.pop();
      for (PackageImport needed : next.imports()) {
        if (isMetAnyway(needed, next)) {
          continue;
        }
        for (BundleHeaders other : classPath.headers()) {
          boolean itself = other.name().equals(bundle.name());
          if (!itself && exports(other, needed) && found.add(other.name())) {
            open.add(other);
          }
        }
      }
    }
    return found;
  }

  /** Whether a bundle exports it itself, or one that the kit starts does. */
  private boolean isMetAnyway(PackageImport needed, BundleHeaders bundle) {
    return exports(bundle, needed)
        || classPath.headers().stream()
            .anyMatch(other -> FelixHost.brings(other.name()) && exports(other, needed));
  }

  private static boolean exports(BundleHeaders bundle, PackageImport needed) {
    return bundle.exports().stream().anyMatch(needed::isMetBy);
  }
}
