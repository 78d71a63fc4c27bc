package org.dmus.deploy.internal.core;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dmus.deploy.internal.Complaint;

/** Watches new versions until they have been healthy for a while, or have not become so in time. */
final class Probation {
  private static final long LOOK_NS = 25_000_000;
  private static final int STIRRING_LIMIT = 15;

  private final Site site;
  private final Map<String, Trial> trials = new HashMap<>();

  /** One version on trial. */
  private static final class Trial {
    long sinceNs;
    final Set<Complaint> before;
    final Set<String> ports;
    boolean healthy;
    boolean hasAnotherChance;

    Trial(long sinceNs, Set<Complaint> before, Set<String> ports) {
      this.sinceNs = sinceNs;
      this.before = before;
      this.ports = ports;
    }
  }

  Probation(Site site) {
    this.site = site;
  }

  /**
   * Starts it.
   *
   * @param before what was wrong before the version came, and is not its fault
   * @param ports that lived by the version before it, and have to by this one
   */
  void begin(String name, Set<Complaint> before, Set<String> ports, long nowNs) {
    trials.put(name, new Trial(nowNs, before, ports));
  }

  /** Starts it again after a restart of the program: that it ran before earns it a second start. */
  void resume(String name, long nowNs) {
    begin(name, Set.of(), Set.of(), nowNs);
    trials.get(name).hasAnotherChance = true;
  }

  /** Whether it was seen healthy, or is not on trial. */
  boolean isHealthy(String name) {
    Trial trial = trials.get(name);
    return trial == null || trial.healthy;
  }

  /** What came of looking at it. */
  enum Verdict {
    /** Nothing new. */
    PENDING,
    /** It is healthy for the first time. */
    HEALTHY,
    /** It has been for long enough. */
    PROVED,
    /** It will not be, unless the start was to blame. */
    DOUBTFUL,
    /** It will not be. */
    FAILED
  }

  /** Looks at a version. */
  Verdict look(String name, long nowNs) {
    if (site.timing().healthNs() == 0) {
      return Verdict.PROVED; // looked at once, while the program starts: nothing can be said yet
    }
    Trial trial = trials.computeIfAbsent(name, n -> new Trial(nowNs, Set.of(), Set.of()));
    boolean isWell = faults(name, trial).isEmpty();
    boolean isOver = nowNs - trial.sinceNs >= site.timing().healthNs();
    if (isWell) {
      return well(name, trial, isOver);
    }
    boolean hopeless = site.host().isHopeless(name);
    if (!hopeless && (!isOver || isStirring(trial, nowNs))) {
      return Verdict.PENDING;
    }
    if (!trial.hasAnotherChance) {
      return Verdict.FAILED;
    }
    trial.hasAnotherChance = false;
    trial.sinceNs = nowNs;
    return Verdict.DOUBTFUL;
  }

  private Verdict well(String name, Trial trial, boolean isOver) {
    if (!trial.healthy) {
      trial.healthy = true;
      return Verdict.HEALTHY; // also when it comes late: it is told once that it runs
    }
    if (isOver) {
      trials.remove(name);
      return Verdict.PROVED;
    }
    return Verdict.PENDING;
  }

  /** While other bundles come up - the program starts - what is missing may still come. */
  private boolean isStirring(Trial trial, long nowNs) {
    long healthNs = site.timing().healthNs();
    return nowNs - site.host().lastChangeNs() < healthNs
        && nowNs - trial.sinceNs < STIRRING_LIMIT * healthNs;
  }

  private Set<Complaint> faults(String name, Trial trial) {
    Set<Complaint> faults = new LinkedHashSet<>(site.host().faults(name));
    faults.removeAll(trial.before);
    if (faults.isEmpty() && !trial.ports.isEmpty()) {
      Set<String> now = site.host().ports(name);
      trial.ports.stream().filter(p -> !now.contains(p)).map(Probation::lost).forEach(faults::add);
    }
    return faults;
  }

  private static Complaint lost(String port) {
    return new Complaint(
        "port " + port + " is gone with it",
        "keep the class id of the miniport, or remove the old jar first");
  }

  /** The first thing that is wrong with it. */
  Complaint fault(String name) {
    Trial trial = trials.getOrDefault(name, new Trial(0, Set.of(), Set.of()));
    Optional<Complaint> first = faults(name, trial).stream().findFirst();
    return first.orElse(new Complaint("it did not become healthy", "type doctor"));
  }

  /** Ends it. */
  void end(String name) {
    trials.remove(name);
  }

  /** When to look again. */
  long nextNs(long nowNs) {
    return trials.isEmpty() ? Long.MAX_VALUE : nowNs + LOOK_NS;
  }
}
