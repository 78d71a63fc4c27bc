package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dmus.deploy.internal.folder.Drop;
import org.dmus.deploy.internal.folder.Inbox;
import org.osgi.framework.BundleException;

/** Bundles go when their file does. */
final class Departures {
  private final Site site;
  private final Inbox inbox;
  private final Swapper swapper;
  private final Probation probation;
  private final Removed removed = new Removed();

  Departures(Site site, Inbox inbox, Swapper swapper, Probation probation) {
    this.site = site;
    this.inbox = inbox;
    this.swapper = swapper;
    this.probation = probation;
  }

  /** Uninstalls what has no file any more. Not as long as a file is there that may be it. */
  void removeGone() throws IOException {
    if (inbox.drops().stream().anyMatch(Drop::isUnknown)) {
      return;
    }
    Set<String> names = new HashSet<>(site.host().deployed());
    site.roster().all().stream().filter(u -> !u.isShippedAgain()).forEach(u -> names.add(u.name()));
    for (String name : names) {
      Optional<Unit> unit = site.roster().find(name);
      String file = unit.map(Unit::file).orElse("");
      if (inbox.drops().stream().noneMatch(d -> isFileOf(d, name, file))) {
        remove(name, unit);
        swapper.forgetGood(name);
      }
    }
  }

  private static boolean isFileOf(Drop drop, String name, String file) {
    return drop.candidate()
        .map(jar -> jar.name().equals(name))
        .orElse(drop.belongsTo().equals(name) || drop.name().equals(file));
  }

  /** Uninstalls a bundle and says so. */
  void remove(String name, Optional<Unit> unit) throws IOException {
    try {
      probation.end(name);
      swapper.remove(name);
      unit.ifPresent(u -> removed.add(u, site.folder(), site.clock().instant()));
      String back =
          site.host().isShipped(name) ? "; the version of the distribution runs again" : "";
      site.lines().info(unit.map(Unit::file).orElse(name) + ": " + name + " was removed" + back);
    } catch (BundleException e) {
      site.lines().warn(name + ": cannot be uninstalled: " + e.getMessage());
    }
  }

  /** What was taken away a short while ago. */
  Removed removed() {
    return removed;
  }
}
