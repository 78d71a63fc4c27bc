package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.NotTaken;
import org.osgi.framework.BundleException;

/**
 * Goes on with what the process before left on trial, also when it died between update and start.
 * While everything starts a start fails for reasons of the moment, too: a second one decides.
 */
final class Resumption {
  /** Gives a version up. */
  interface Failure {
    void fail(Unit unit, Complaint why) throws IOException;
  }

  private final Site site;
  private final Probation probation;
  private final Departures departures;
  private final Failure failure;

  Resumption(Site site, Probation probation, Departures departures, Failure failure) {
    this.site = site;
    this.probation = probation;
    this.departures = departures;
    this.failure = failure;
  }

  void resume(long nowNs) throws IOException {
    for (Unit unit : site.roster().all()) {
      if (!unit.isShippedAgain() && !mayStillRun(unit)) {
        continue;
      }
      boolean starts = unit.phase() == Unit.Phase.PROVING || unit.phase() == Unit.Phase.ROLLED_BACK;
      if (starts && site.host().find(unit.name()).isPresent()) {
        start(unit, nowNs);
      }
    }
  }

  /** Other settings are in force. */
  void askAgain() throws IOException {
    for (Unit unit : site.roster().all()) {
      if (!unit.isShippedAgain()) {
        mayStillRun(unit);
      }
    }
  }

  /** What may run was perhaps changed since: signers, limits. */
  private boolean mayStillRun(Unit unit) throws IOException {
    try {
      site.examiner().candidate(unit.sha256());
      return true;
    } catch (NoSuchFileException e) {
      site.lines().warn(unit.name() + ": its copy is gone; its file will be installed anew");
    } catch (NotTaken e) {
      site.lines().warn(unit.name() + ": may not run any more: " + e.complaint().sentence());
    }
    departures.remove(unit.name(), Optional.of(unit));
    return false;
  }

  private void start(Unit unit, long nowNs) throws IOException {
    try {
      site.host().start(unit.name());
      probation.resume(unit.name(), nowNs);
    } catch (BundleException e) {
      probation.begin(unit.name(), Set.of(), Set.of(), nowNs);
      startAgain(unit, why(unit, e));
    }
  }

  /** Gives a version that was on trial its second start. */
  void startAgain(Unit unit, Complaint why) throws IOException {
    String bundle = unit.name() + " " + unit.version();
    site.lines().warn(bundle + " is started a second time: " + why.sentence());
    try {
      site.host().restart(unit.name());
    } catch (BundleException e) {
      failure.fail(unit, why(unit, e));
    }
  }

  private Complaint why(Unit unit, BundleException e) {
    return Reasons.of(e, site.host().faults(unit.name()));
  }
}
