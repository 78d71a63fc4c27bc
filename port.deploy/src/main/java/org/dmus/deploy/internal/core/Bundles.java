package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.folder.Drop;
import org.dmus.deploy.internal.folder.Inbox;
import org.dmus.deploy.internal.policy.Candidate;
import org.dmus.deploy.internal.run.BundleHealth;
import org.dmus.deploy.internal.run.Host;
import org.osgi.framework.BundleException;

/** Takes the bundles that the files are, proves them, and goes back. */
final class Bundles {
  private final Site site;
  private final Inbox inbox;
  private final Swapper swapper;
  private final Probation probation;
  private final Departures departures;
  private final Resumption resumption;
  private long retriedNs;

  Bundles(Site site, Inbox inbox) {
    this.site = site;
    this.inbox = inbox;
    this.swapper = new Swapper(site);
    this.probation = new Probation(site);
    this.departures = new Departures(site, inbox, swapper, probation);
    this.resumption = new Resumption(site, probation, departures, this::fail);
  }

  /** Starts again what the process before left; also when it died between update and start. */
  void resume(long nowNs) throws IOException {
    resumption.resume(nowNs);
  }

  /** Removes what may not run any more. */
  void askAgain() throws IOException {
    resumption.askAgain();
  }

  /** Makes a file's bundle the one that runs, unless it is. */
  void take(Drop drop, Candidate jar, long nowNs) throws IOException {
    Optional<Unit> unit = site.roster().find(jar.name());
    if (unit.isPresent() && isCurrent(unit.get(), jar)) {
      site.roster().put(unit.get().from(drop.name()));
      drop.belongsTo(jar.name());
      return;
    }
    Set<Complaint> before = unit.isPresent() && !isGood(unit.get()) ? Set.of() : faults(jar);
    Set<String> ports = site.host().ports(jar.name());
    try {
      Unit now = swapper.put(jar, drop.name());
      drop.belongsTo(jar.name());
      probation.begin(now.name(), before, ports, nowNs);
      departures.removed().isBack(jar.name());
      retriedNs = 0;
    } catch (NotTaken e) {
      drop.belongsTo(jar.name());
      drop.notTaken(e);
    } catch (BundleException e) {
      drop.belongsTo(jar.name());
      Complaint why = Reasons.of(e, site.host().faults(jar.name()));
      fail(swapper.changed(site.roster().find(jar.name()).orElseThrow()), why);
    }
  }

  /** What was healthy until now is good enough to go back to, however short that was. */
  private boolean isGood(Unit unit) throws IOException {
    boolean soFar =
        unit.phase() == Unit.Phase.PROVING
            && probation.isHealthy(unit.name())
            && site.host().faults(unit.name()).isEmpty();
    if (soFar) {
      site.roster().put(unit.as(Unit.Phase.GOOD, "", unit.since()));
    }
    return soFar || unit.isProved();
  }

  private boolean isCurrent(Unit unit, Candidate jar) {
    return unit.sha256().equals(jar.sha256())
        && unit.phase() != Unit.Phase.CHANGING
        && site.host().find(unit.name()).map(Host.Installed::modified).orElse(-1L)
            == unit.modified();
  }

  private Set<Complaint> faults(Candidate jar) {
    Set<Complaint> faults =
        site.host().find(jar.name()).isPresent() ? site.host().faults(jar.name()) : Set.of();
    return faults.contains(BundleHealth.NOT_STARTED) ? Set.of() : faults;
  }

  /** Looks at what is on trial, and at what has failed for want of something. */
  void prove(long nowNs) throws IOException {
    for (Unit unit : site.roster().all()) {
      if (unit.phase() == Unit.Phase.PROVING) {
        judge(unit, probation.look(unit.name(), nowNs));
      } else if (unit.phase() == Unit.Phase.FAILED && site.host().lastChangeNs() > retriedNs) {
        retry(unit);
      }
    }
    retriedNs = Math.max(retriedNs, site.host().lastChangeNs());
  }

  private void judge(Unit unit, Probation.Verdict verdict) throws IOException {
    switch (verdict) {
      case HEALTHY -> runs(unit);
      case PROVED -> {
        site.roster().put(unit.as(Unit.Phase.GOOD, "", unit.since()));
      }
      case DOUBTFUL -> resumption.startAgain(unit, probation.fault(unit.name()));
      case FAILED -> fail(unit, probation.fault(unit.name()));
      case PENDING -> {}
    }
  }

  private void runs(Unit unit) {
    long id = site.host().find(unit.name()).map(Host.Installed::id).orElse(-1L);
    site.lines()
        .info(unit.file() + ": " + unit.name() + " " + unit.version() + " runs, bundle " + id);
  }

  private void retry(Unit unit) throws IOException {
    try {
      site.host().start(unit.name());
    } catch (BundleException e) {
      String why = Reasons.of(e, site.host().faults(unit.name())).sentence();
      if (!why.equals(unit.problem())) {
        site.roster().put(unit.as(Unit.Phase.FAILED, why, unit.since()));
        tellFailure(unit, why);
      }
      return;
    }
    if (site.host().faults(unit.name()).isEmpty()) {
      site.roster().put(unit.as(Unit.Phase.GOOD, "", site.clock().instant()));
      runs(unit);
    }
  }

  private void fail(Unit unit, Complaint why) throws IOException {
    Unit left = unit;
    try {
      if (rollBack(unit, why)) {
        return;
      }
    } catch (BundleException e) {
      site.lines()
          .warn(unit.name() + ": the version before does not start either: " + e.getMessage());
      left = swapper.changed(site.roster().find(unit.name()).orElse(unit));
    }
    if (!left.sha256().equals(unit.sha256())) {
      refuseFiles(unit, why);
    }
    probation.end(unit.name());
    site.roster().put(left.as(Unit.Phase.FAILED, why.sentence(), site.clock().instant()));
    tellFailure(unit, why.sentence());
  }

  private void tellFailure(Unit unit, String why) {
    String bundle = unit.name() + " " + unit.version();
    site.lines().warn(unit.file() + ": " + bundle + " does not run: " + why);
  }

  /** Goes back, and refuses the file of the version that was left. */
  boolean rollBack(Unit unit, Complaint why) throws IOException, BundleException {
    if (!swapper.rollBack(unit, why)) {
      return false;
    }
    probation.end(unit.name());
    refuseFiles(unit, why);
    String back = site.host().find(unit.name()).map(Host.Installed::version).orElse("?");
    site.lines()
        .warn(
            unit.file()
                + ": "
                + unit.name()
                + " "
                + unit.version()
                + " was rolled back to "
                + back
                + ": "
                + why.sentence());
    return true;
  }

  private void refuseFiles(Unit unit, Complaint why) {
    for (Drop drop : inbox.drops()) {
      if (drop.candidate().filter(c -> c.sha256().equals(unit.sha256())).isPresent()) {
        drop.notTaken(NotTaken.refused(why.reason(), why.cure()));
        drop.tellOnce();
      }
    }
  }

  boolean isDecided(String name) {
    boolean proving =
        site.roster().find(name).filter(u -> u.phase() == Unit.Phase.PROVING).isPresent();
    return !proving || probation.isHealthy(name);
  }

  Optional<Candidate> lastGood(Unit unit) throws IOException {
    return swapper.lastGood(unit);
  }

  /** What has no file any more, and what had none since the program started. */
  Departures departures() {
    return departures;
  }

  long nextNs(long nowNs) {
    return probation.nextNs(nowNs);
  }
}
