package org.dmus.deploy.internal.policy;

import java.util.List;
import java.util.stream.Stream;
import org.dmus.deploy.internal.NotTaken;

/**
 * A jar that was built for another version of our API never runs here. What else it lacks may still
 * be dropped, so a new bundle waits for it; a bundle that runs is not stopped for one that cannot.
 */
final class Imports {
  private final Surroundings here;

  Imports(Surroundings here) {
    this.here = here;
  }

  void check(Candidate jar) throws NotTaken {
    List<PackageExport> there =
        Stream.concat(
                here.exports().stream().filter(e -> !e.bundle().equals(jar.name())),
                jar.headers().exports().stream())
            .toList();
    for (PackageImport needed : jar.headers().imports()) {
      boolean isThere = there.stream().anyMatch(needed::isMetBy);
      if (isOurs(needed) && !isThere) {
        throw missing(needed, there, "build it for this version of DMus");
      }
      if (!isThere && !needed.name().startsWith("java.") && here.isRunning(jar.name())) {
        throw missing(needed, there, "deploy what exports it first");
      }
    }
  }

  private static boolean isOurs(PackageImport needed) {
    return (needed.name() + ".").startsWith("org.dmus.");
  }

  private static NotTaken missing(PackageImport needed, List<PackageExport> there, String cure) {
    List<String> versions =
        there.stream()
            .filter(e -> e.name().equals(needed.name()))
            .map(e -> e.version() + " of " + e.bundle())
            .toList();
    boolean isOther = isOurs(needed) && !versions.isEmpty();
    return NotTaken.refused(
        (isOther ? "it was built for another version of DMus: " : "")
            + "it needs "
            + needed.name()
            + " "
            + needed.range()
            + ", here is "
            + (versions.isEmpty() ? "none" : String.join(", ", versions)),
        cure);
  }
}
