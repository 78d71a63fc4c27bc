package org.dmus.port.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.dmus.graph.FilterConfiguration;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/** The filters that are deployed now, by name. */
final class DeployedFilters {
  private final List<DeployedFilter> deployed = new CopyOnWriteArrayList<>();

  void add(DeployedFilter filter) {
    deployed.add(filter);
  }

  void remove(DeployedFilter filter) {
    deployed.remove(filter);
  }

  List<DeployedFilter> all() {
    return deployed;
  }

  /** Takes an instance of each; all or none. */
  List<FilterUse> take(List<FilterConfiguration> wanted) {
    List<FilterUse> taken = new ArrayList<>();
    try {
      for (FilterConfiguration each : wanted) {
        taken.add(require(each.name()).take(each));
      }
      return taken;
    } catch (RuntimeException | Error e) {
      taken.forEach(FilterUse::release);
      throw e;
    }
  }

  private DeployedFilter require(String name) {
    return deployed.stream()
        .filter(each -> each.name().equals(name))
        .max(Comparator.comparingInt(DeployedFilter::ranking))
        .orElseThrow(
            () ->
                new NtStatusException(
                    NtStatus.NOT_FOUND,
                    "filter " + name + " is not deployed; there are: " + names()));
  }

  private String names() {
    String names =
        deployed.stream().map(DeployedFilter::name).sorted().collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  /** Whether all that were taken are still deployed. */
  boolean areDeployed(List<FilterUse> taken) {
    return taken.stream().allMatch(use -> use.origin() == null || deployed.contains(use.origin()));
  }
}
