package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.folder.Aside;
import org.dmus.deploy.internal.folder.Drop;
import org.dmus.deploy.internal.folder.Inbox;
import org.dmus.deploy.internal.policy.Candidate;
import org.dmus.deploy.internal.run.Host;
import org.dmus.doctor.Finding;

/** What became of each file, made anew after each step; any thread may read it. */
final class Listing {
  private final Site site;
  private final Inbox inbox;
  private final Bundles bundles;
  private final Map<String, Previous> previous = new HashMap<>();
  private volatile List<Deployment> deployments = List.of();
  private volatile List<Finding> findings = List.of();
  private volatile Optional<Complaint> folderProblem = Optional.empty();

  /** The version before, as long as this unit runs. */
  private record Previous(Unit unit, Optional<String> version) {}

  Listing(Site site, Inbox inbox, Bundles bundles) {
    this.site = site;
    this.inbox = inbox;
    this.bundles = bundles;
  }

  void folderProblem(Optional<Complaint> problem) {
    folderProblem = problem;
  }

  Optional<Complaint> folderProblem() {
    return folderProblem;
  }

  List<Deployment> deployments() {
    return deployments;
  }

  List<Finding> findings() {
    return findings;
  }

  void update() {
    List<Deployment> all = new ArrayList<>();
    Lineup lineup = new Lineup(inbox.drops());
    inbox.drops().stream().filter(d -> !d.isGone()).forEach(d -> all.add(deployment(d, lineup)));
    site.roster().all().stream()
        .filter(Unit::isShippedAgain)
        .forEach(unit -> all.add(deployment(unit, unit.file(), State.ROLLED_BACK)));
    aside().stream().filter(old -> all.stream().noneMatch(d -> isAfter(d, old))).forEach(all::add);
    bundles.departures().removed().all(site.clock().instant()).stream()
        .filter(gone -> all.stream().noneMatch(d -> isSameFile(d, gone)))
        .toList()
        .forEach(all::add);
    all.sort(Comparator.comparing(Deployment::name).thenComparing(d -> d.file().toString()));
    deployments = List.copyOf(all);
    List<Deployment> settled = all.stream().filter(d -> !isArriving(d)).toList();
    findings = Symptoms.of(settled, site.folder(), folderProblem);
  }

  /** Whether a file waits for its turn, or its end may still come: no fault yet. */
  private boolean isArriving(Deployment d) {
    return d.state() == State.INCOMPLETE
        && inbox.drops().stream().anyMatch(drop -> drop.file().equals(d.file()) && !drop.isTold());
  }

  /** Whether another file of its name was taken since that one was put aside. */
  private static boolean isAfter(Deployment taken, Deployment aside) {
    return taken.state() == State.RUNNING
        && isSameFile(taken, aside)
        && taken.since().isAfter(aside.since());
  }

  private static boolean isSameFile(Deployment a, Deployment b) {
    return a.file().getFileName().equals(b.file().getFileName());
  }

  private Deployment deployment(Drop drop, Lineup lineup) {
    Optional<Candidate> jar = drop.candidate();
    if (jar.isEmpty()) {
      return notTaken(drop);
    }
    Drop best = lineup.best(jar.get().name()).orElse(drop);
    Optional<Unit> unit = site.roster().find(jar.get().name());
    if (best != drop) {
      String version = best.candidate().map(c -> c.headers().version().toString()).orElse("?");
      return other(
          drop,
          jar.get().name(),
          State.SHADOWED,
          best.name() + " has version " + version + " of it: remove one of them");
    }
    return unit.map(u -> deployment(u, drop.name(), state(u)))
        .orElseGet(() -> other(drop, jar.get().name(), State.INCOMPLETE, "it waits for its turn"));
  }

  private static State state(Unit unit) {
    return switch (unit.phase()) {
      case CHANGING, PROVING, GOOD -> State.RUNNING;
      case FAILED -> State.FAILED;
      case ROLLED_BACK -> State.ROLLED_BACK;
    };
  }

  private Deployment notTaken(Drop drop) {
    String name = drop.belongsTo().isEmpty() ? drop.name() : drop.belongsTo();
    Optional<NotTaken> fault = drop.fault();
    boolean refused = fault.isPresent() && fault.get().kind() != NotTaken.Kind.INCOMPLETE;
    String problem = fault.map(f -> f.complaint().sentence()).orElse("it has just arrived");
    return other(drop, name, refused ? State.REFUSED : State.INCOMPLETE, problem);
  }

  private Deployment other(Drop drop, String name, State state, String problem) {
    Optional<Host.Installed> runs =
        site.roster().find(name).flatMap(unit -> site.host().find(unit.name()));
    return new Deployment(
        name,
        runs.map(Host.Installed::version).orElse(""),
        runs.map(Host.Installed::id).orElse(-1L),
        drop.file(),
        state,
        problem,
        drop.stamp().modified().toInstant(),
        Optional.empty());
  }

  private Deployment deployment(Unit unit, String file, State state) {
    Optional<Host.Installed> there = site.host().find(unit.name());
    return new Deployment(
        unit.name(),
        there.map(Host.Installed::version).orElse(""),
        there.map(Host.Installed::id).orElse(-1L),
        site.folder().resolve(file),
        state,
        unit.problem(),
        unit.since(),
        previous(unit));
  }

  private Optional<String> previous(Unit unit) {
    Previous known = previous.get(unit.name());
    if (known == null || !known.unit().equals(unit)) {
      known = new Previous(unit, lookForPrevious(unit));
      previous.put(unit.name(), known);
    }
    return known.version();
  }

  private Optional<String> lookForPrevious(Unit unit) {
    if (unit.isShippedAgain()) {
      return Optional.empty();
    }
    try {
      Optional<String> kept = bundles.lastGood(unit).map(jar -> jar.headers().version().toString());
      boolean isShipped = site.host().isShipped(unit.name());
      return kept.or(() -> isShipped ? Optional.of("shipped") : Optional.empty());
    } catch (IOException e) {
      site.lines().warn("the last good version of " + unit.name() + " cannot be read: " + e);
      return Optional.empty();
    }
  }

  private List<Deployment> aside() {
    List<Deployment> all = new ArrayList<>();
    try {
      site.aside().list().forEach((file, note) -> all.add(aside(file, note)));
    } catch (IOException e) {
      site.lines().warn("what was put aside cannot be read: " + e);
    }
    return all;
  }

  private static Deployment aside(Path file, Aside.Note note) {
    String name = file.getFileName().toString();
    return new Deployment(
        name, "", -1, file, State.REFUSED, note.why(), note.when(), Optional.empty());
  }
}
