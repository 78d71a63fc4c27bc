package org.dmus.deploy.internal.core;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dmus.deploy.Deployment;

/** What was taken away since the program started. */
final class Removed {
  private final Map<String, Deployment> byBundle = new TreeMap<>();

  void add(Unit unit, Path folder, Instant now) {
    byBundle.put(
        unit.name(),
        new Deployment(
            unit.name(),
            "",
            -1,
            folder.resolve(unit.file()),
            Deployment.State.REMOVED,
            "",
            now,
            Optional.empty()));
  }

  void isBack(String name) {
    byBundle.remove(name);
  }

  Collection<Deployment> all() {
    return byBundle.values();
  }
}
