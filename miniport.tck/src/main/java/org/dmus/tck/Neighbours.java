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
        for (BundleHeaders other : classPath.headers()) {
          boolean exports = other.exports().stream().anyMatch(needed::isMetBy);
          boolean own = next.exports().stream().anyMatch(needed::isMetBy);
          boolean known = other.name().equals(bundle.name()) || FelixHost.brings(other.name());
          if (exports && !own && !known && found.add(other.name())) {
            open.add(other);
          }
        }
      }
    }
    return found;
  }
}
