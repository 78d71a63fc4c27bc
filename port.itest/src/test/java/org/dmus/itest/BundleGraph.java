package org.dmus.itest;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bundle imports packages of which. */
final class BundleGraph {
  private final Map<String, DrawnBundle> bundles = new TreeMap<>();
  private final Map<String, String> exporters = new HashMap<>();

  BundleGraph(Collection<DrawnBundle> all) {
    for (DrawnBundle bundle : all) {
      bundles.put(bundle.name(), bundle);
      bundle.exports().forEach(each -> exporters.put(each, bundle.name()));
    }
  }

  /** Those on which a bundle depends, but for what follows from the others. */
  Set<String> below(String name) {
    Set<String> direct = imported(name);
    Set<String> implied =
        direct.stream().flatMap(each -> reachable(each)).collect(Collectors.toSet());
    direct.removeAll(implied);
    return direct;
  }

  private Set<String> imported(String name) {
    return bundles.get(name).imports().stream()
        .map(exporters::get)
        .filter(each -> each != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> reachable(String name) {
    return imported(name).stream().flatMap(each -> Stream.concat(Stream.of(each), reachable(each)));
  }

  /** How many arrows it is to the bundle that depends on none, on the longest way. */
  int layer(String name) {
    return imported(name).stream().mapToInt(each -> 1 + layer(each)).max().orElse(0);
  }

  int layers() {
    return 1 + bundles.keySet().stream().mapToInt(this::layer).max().orElse(0);
  }

  /** The bundles of a layer: first those that nobody in the build depends on. */
  List<String> ofLayer(int layer) {
    return bundles.keySet().stream()
        .filter(each -> layer(each) == layer)
        .sorted(Comparator.comparing((String each) -> !above(each)).thenComparing(each -> each))
        .toList();
  }

  private boolean above(String name) {
    return bundles.keySet().stream().anyMatch(each -> below(each).contains(name));
  }

  /** The services that others can ask for: simple names of interfaces in exported packages. */
  List<String> services(String name) {
    return bundles.get(name).services().stream()
        .filter(each -> exporters.containsKey(each.substring(0, each.lastIndexOf('.'))))
        .map(each -> each.substring(each.lastIndexOf('.') + 1))
        .distinct()
        .sorted()
        .toList();
  }
}
