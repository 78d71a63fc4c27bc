package org.dmus.deploy.internal.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dmus.deploy.internal.folder.Drop;
import org.dmus.deploy.internal.policy.Candidate;

/**
 * Of several files with one bundle: the highest version, of equal ones the last that was written.
 */
final class Lineup {
  private static final Comparator<Drop> BEST_FIRST =
      Comparator.comparing((Drop d) -> jar(d).headers().version())
          .thenComparing(d -> d.stamp().modified())
          .thenComparing(Drop::name)
          .reversed();

  private final Map<String, List<Drop>> byBundle = new TreeMap<>();

  Lineup(Collection<Drop> drops) {
    for (Drop drop : drops) {
      drop.candidate()
          .ifPresent(jar -> byBundle.computeIfAbsent(jar.name(), n -> new ArrayList<>()).add(drop));
    }
    byBundle.values().forEach(files -> files.sort(BEST_FIRST));
  }

  private static Candidate jar(Drop drop) {
    return drop.candidate().orElseThrow();
  }

  /** The file of each bundle, those first whose packages others may need. */
  List<Drop> best() {
    return byBundle.values().stream()
        .map(files -> files.get(0))
        .sorted(Comparator.comparing(d -> jar(d).headers().exports().isEmpty()))
        .toList();
  }

  /** The file that a bundle is taken from. */
  Optional<Drop> best(String bundle) {
    return Optional.ofNullable(byBundle.get(bundle)).map(files -> files.get(0));
  }
}
