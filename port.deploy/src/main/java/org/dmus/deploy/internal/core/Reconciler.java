package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.folder.Drop;
import org.dmus.deploy.internal.folder.FolderPresence;
import org.dmus.deploy.internal.folder.Inbox;
import org.dmus.deploy.internal.policy.Candidate;
import org.osgi.framework.BundleException;

/** Makes the framework run what the folder has. One thread at a time. */
final class Reconciler {
  private final Site site;
  private final Inbox inbox;
  private final Intake intake;
  private final Bundles bundles;
  private final Listing listing;
  private final FolderPresence presence;
  private String folderProblem = "";
  private String workProblem = "";
  private Set<String> contents = Set.of();
  private volatile boolean ended;

  /** By which the files were examined; none = the process before has to be gone on with first. */
  private Optional<Terms> asked = Optional.empty();

  Reconciler(Site site) {
    this.site = site;
    this.inbox = new Inbox(site.folder());
    this.intake = new Intake(site, inbox);
    this.bundles = new Bundles(site, inbox);
    this.listing = new Listing(site, inbox, bundles);
    this.presence = new FolderPresence(site.folder());
  }

  /** Does what is due and returns when to come again. */
  long step(long nowNs) {
    Terms terms = site.terms().get();
    long nextNs = nowNs + terms.timing().rescanNs();
    if (ended) {
      return nextNs;
    }
    try {
      if (asked.isEmpty() && terms.problem().isEmpty()) {
        site.roster().read();
        bundles.resume(nowNs);
        asked = Optional.of(terms);
      }
      if (look(nowNs, terms)) {
        askAgain(terms);
        nextNs = Math.min(nextNs, reconcile(nowNs));
      }
      workProblem = "";
    } catch (IOException e) {
      stumbled(e);
    }
    listing.update();
    return nextNs;
  }

  /** Says it once, not each time it is tried again; names of temporary files differ. */
  private void stumbled(IOException e) {
    String problem = e.getClass().getSimpleName();
    if (!problem.equals(workProblem)) {
      workProblem = problem;
      site.lines().warn("the deploy folder cannot be worked on (" + e + "): look at the disk");
    }
  }

  /** What other settings allowed or refused. */
  private void askAgain(Terms terms) throws IOException {
    if (asked.filter(before -> before == terms).isEmpty()) {
      bundles.askAgain();
      inbox.drops().forEach(Drop::again);
      asked = Optional.of(terms);
    }
  }

  private boolean look(long nowNs, Terms terms) throws IOException {
    Optional<Complaint> problem = terms.problem();
    try {
      presence.check();
      terms.examiner().checkFolder();
      inbox.look(nowNs);
    } catch (NotTaken e) {
      problem = Optional.of(e.complaint());
    }
    String sentence = problem.map(Complaint::sentence).orElse("");
    if (!sentence.equals(folderProblem)) {
      folderProblem = sentence;
      problem.ifPresentOrElse(
          p -> site.lines().warn(site.folder() + ": " + p.sentence()),
          () -> site.lines().info(site.folder() + " is worked on again"));
    }
    listing.folderProblem(problem);
    return problem.isEmpty();
  }

  private long reconcile(long nowNs) throws IOException {
    long nextNs = intake.examine(nowNs);
    for (Drop best : new Lineup(inbox.drops()).best()) {
      bundles.take(best, best.candidate().orElseThrow(), nowNs);
    }
    bundles.prove(nowNs);
    bundles.departures().removeGone();
    nextNs = Math.min(nextNs, intake.settle(nowNs));
    forgetContents();
    return Math.min(nextNs, bundles.nextNs(nowNs));
  }

  private void forgetContents() throws IOException {
    Set<String> wanted = new HashSet<>();
    site.roster().all().forEach(unit -> wanted.add(unit.sha256()));
    inbox.drops().forEach(d -> d.candidate().map(Candidate::sha256).ifPresent(wanted::add));
    if (!wanted.equals(contents)) {
      site.copies().keepOnly(wanted);
      contents = wanted;
    }
  }

  /** Does nothing any more: another works on what it has worked on. */
  void end() {
    ended = true;
  }

  /** Why nothing comes of a file that is in the folder; none = it is being worked on. */
  Optional<String> obstacle() {
    return ended
        ? Optional.of("it is not the deploy folder any more: try again")
        : listing.folderProblem().map(Complaint::sentence);
  }

  /** A file that was moved into the folder as a whole. */
  void placed(java.nio.file.Path file) throws IOException {
    intake.placed(file);
  }

  /** Whether it is decided what becomes of a bundle. */
  boolean isDecided(String bundle) {
    boolean known = inbox.drops().stream().noneMatch(Drop::isUnknown);
    return known && bundles.isDecided(bundle);
  }

  /** Goes back to the version before. */
  boolean rollBack(Unit unit, Complaint why) throws IOException, BundleException {
    boolean back = bundles.rollBack(unit, why);
    listing.update();
    return back;
  }

  /** Counts a file as removed at once. */
  void removed(java.nio.file.Path file) {
    inbox.removed(file);
  }

  List<Deployment> deployments() {
    return listing.deployments();
  }

  Listing listing() {
    return listing;
  }
}
