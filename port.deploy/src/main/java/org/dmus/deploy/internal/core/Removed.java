package org.dmus.deploy.internal.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dmus.deploy.Deployment;

/** What was taken away a short while ago. */
final class Removed {
  static final Duration SHOWN = Duration.ofMinutes(1);

  private final Map<String, Deployment> byBundle = new TreeMap<>();

  void add(Unit unit, Path folder, Instant now) {
    byBundle.put(unit.name(), deployment(unit.name(), folder.resolve(unit.file()), now));
  }

  static Deployment deployment(Deployment was, Instant now) {
    return deployment(was.name(), was.file(), now);
  }

  private static Deployment deployment(String name, Path file, Instant now) {
    return new Deployment(name, "", -1, file, Deployment.State.REMOVED, "", now, Optional.empty());
  }

  void isBack(String name) {
    byBundle.remove(name);
  }

  Collection<Deployment> all(Instant now) {
    byBundle.values().removeIf(gone -> gone.since().plus(SHOWN).isBefore(now));
    return byBundle.values();
  }
}
