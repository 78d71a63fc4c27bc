package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.policy.Candidate;
import org.dmus.deploy.internal.run.Host;
import org.osgi.framework.BundleException;

/** Puts versions of bundles in place of each other. What is going on is noted before it is done. */
final class Swapper {
  private final Site site;

  Swapper(Site site) {
    this.site = site;
  }

  /**
   * Installs a version, or updates to it, and starts it.
   *
   * @throws NotTaken when it may not replace what is there, which was not disturbed
   * @throws BundleException when it does not resolve or start
   */
  Unit put(Candidate jar, String file) throws NotTaken, BundleException, IOException {
    Optional<Unit> before = site.roster().find(jar.name());
    site.rules().checkFit(jar);
    keepGood(before);
    if (before.isPresent() && before.get().isShippedAgain()) {
      forgetGood(jar.name());
    }
    note(jar, file, Unit.Phase.CHANGING, "");
    replace(jar, before);
    return changed(note(jar, file, Unit.Phase.PROVING, ""));
  }

  private void replace(Candidate jar, Optional<Unit> before)
      throws NotTaken, BundleException, IOException {
    try {
      site.host().put(jar.name(), jar.copy());
    } catch (Host.Rejected e) {
      forget(jar.name(), before);
      throw NotTaken.refused(
          "the framework does not accept it (" + e.getMessage() + ")", "build it with bnd");
    }
  }

  private void forget(String name, Optional<Unit> before) throws IOException {
    if (before.isPresent()) {
      site.roster().put(before.get());
    } else {
      site.roster().remove(name);
    }
  }

  private void keepGood(Optional<Unit> before) {
    if (!site.mayWrite() || before.isEmpty() || !before.get().isProved()) {
      return;
    }
    Unit good = before.get();
    try {
      site.lastGood().keep(good.name(), site.copies().at(good.sha256()), good.file());
    } catch (IOException e) {
      site.lines()
          .warn(good.name() + " " + good.version() + " cannot be kept for a rollback: " + e);
    }
  }

  /** What ran before the distribution's own version, or was taken away, does not come back. */
  void forgetGood(String name) {
    if (!site.mayWrite()) {
      return;
    }
    try {
      site.lastGood().forget(name);
    } catch (IOException e) {
      site.lines().warn(name + ": its last good version cannot be deleted: " + e);
    }
  }

  private Unit note(Candidate jar, String file, Unit.Phase phase, String problem)
      throws IOException {
    Unit unit =
        new Unit(
            jar.name(),
            phase,
            jar.headers().version().toString(),
            jar.sha256(),
            file,
            problem,
            site.clock().instant(),
            0);
    site.roster().put(unit);
    return unit;
  }

  /** Notes what the framework says of it now, to see later whether somebody else changed it. */
  Unit changed(Unit unit) throws IOException {
    long modified = site.host().find(unit.name()).map(Host.Installed::modified).orElse(0L);
    Unit now = unit.modified(modified);
    site.roster().put(now);
    return now;
  }

  /** The version to go back to: the last good one, else that of the distribution. */
  Optional<Candidate> lastGood(Unit unit) throws IOException {
    Optional<Path> kept = site.lastGood().of(unit.name());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      Candidate jar = site.examiner().candidate(site.copies().take(kept.get()));
      boolean isAnother = jar.name().equals(unit.name()) && !jar.sha256().equals(unit.sha256());
      return isAnother ? Optional.of(jar) : Optional.empty();
    } catch (NotTaken e) {
      site.lines().warn(kept.get() + ": " + e.complaint().sentence());
      return Optional.empty();
    }
  }

  /** Goes back; returns whether there was something to go back to. */
  boolean rollBack(Unit unit, Complaint why) throws IOException, BundleException {
    Optional<Candidate> good = lastGood(unit);
    if (good.isPresent()) {
      return bringBack(good.get(), unit, why);
    }
    if (!site.host().isShipped(unit.name())) {
      return false;
    }
    site.host().remove(unit.name());
    forgetGood(unit.name());
    site.roster()
        .put(shipped(unit).as(Unit.Phase.ROLLED_BACK, why.sentence(), site.clock().instant()));
    return true;
  }

  private Unit shipped(Unit unit) {
    String version = site.host().find(unit.name()).map(Host.Installed::version).orElse("");
    return new Unit(
        unit.name(), unit.phase(), version, "", unit.file(), "", unit.since(), unit.modified());
  }

  private boolean bringBack(Candidate good, Unit bad, Complaint why)
      throws IOException, BundleException {
    Path kept = site.lastGood().of(bad.name()).orElseThrow();
    String file = kept.getFileName().toString();
    note(good, file, Unit.Phase.CHANGING, "");
    try {
      site.host().put(good.name(), good.copy());
    } catch (Host.Rejected e) {
      throw new BundleException(e.getMessage(), e);
    }
    changed(note(good, file, Unit.Phase.ROLLED_BACK, why.sentence()));
    return true;
  }

  /** Uninstalls a bundle whose file is gone. */
  void remove(String name) throws IOException, BundleException {
    boolean wasShipped = site.roster().find(name).map(Unit::isShippedAgain).orElse(false);
    if (!wasShipped) {
      site.host().remove(name);
    }
    site.roster().remove(name);
  }
}
