package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.folder.Drop;
import org.dmus.deploy.internal.folder.Inbox;
import org.dmus.deploy.internal.folder.Stamp;
import org.dmus.deploy.internal.folder.WholeFile;

/** Looks into the files of the folder when they have settled, and puts aside what may not run. */
final class Intake {
  private final Site site;
  private final Inbox inbox;
  private final Map<Path, Stamp> placed = new HashMap<>();
  private long retriedNs = Long.MIN_VALUE / 2;

  Intake(Site site, Inbox inbox) {
    this.site = site;
    this.inbox = inbox;
  }

  /** A file that was moved there by ourselves: there is nothing to wait for. */
  void placed(Path file) throws IOException {
    if (Files.exists(file)) {
      placed.put(file, Stamp.of(file));
    }
  }

  /** What others have written there since is a stranger's. */
  private boolean isOurs(Drop drop) {
    return drop.stamp().equals(placed.get(drop.file()));
  }

  /** Examines what has settled; returns when the next file will have. */
  long examine(long nowNs) {
    long nextNs = Long.MAX_VALUE;
    retryUntouchable(nowNs);
    for (Drop drop : inbox.drops()) {
      if (drop.isUnknown()) {
        long dueNs = isOurs(drop) ? nowNs : drop.changedAtNs() + site.timing().settleNs();
        if (dueNs <= nowNs) {
          examine(drop);
        } else {
          nextNs = Math.min(nextNs, dueNs);
        }
      }
    }
    return nextNs;
  }

  /** A disk that was full, or a drive that was away, leaves no trace on the file. */
  private void retryUntouchable(long nowNs) {
    if (nowNs - retriedNs >= site.timing().rescanNs()) {
      retriedNs = nowNs;
      inbox.drops().stream()
          .filter(d -> d.fault().filter(f -> f.kind() == NotTaken.Kind.UNTOUCHABLE).isPresent())
          .forEach(Drop::again);
    }
  }

  private void examine(Drop drop) {
    try {
      drop.taken(site.examiner().examine(drop.file(), drop.stamp()));
    } catch (NotTaken e) {
      drop.notTaken(e);
    }
  }

  /** Tells of files that cannot be taken, and puts them aside; returns when there is more to do. */
  long settle(long nowNs) throws IOException {
    long nextNs = Long.MAX_VALUE;
    for (Drop drop : List.copyOf(inbox.drops())) {
      Optional<NotTaken> fault = drop.fault();
      if (fault.isPresent()) {
        nextNs = Math.min(nextNs, settle(drop, fault.get(), nowNs));
      } else if (drop.isGone()) {
        nextNs = Math.min(nextNs, drop.changedAtNs() + Inbox.GONE_NS);
      }
    }
    return nextNs;
  }

  private long settle(Drop drop, NotTaken fault, long nowNs) throws IOException {
    boolean ours = isOurs(drop);
    long tellNs = drop.changedAtNs() + tellAfterNs(fault.kind());
    if (nowNs < tellNs && !ours) {
      return tellNs;
    }
    if (drop.tellOnce()) {
      site.lines().warn(drop.name() + ": " + sentence(fault));
    }
    boolean mayMove =
        site.mayWrite()
            && (fault.kind() == NotTaken.Kind.REFUSED || fault.kind() == NotTaken.Kind.FOREIGN);
    if (!mayMove || drop.isStuck()) {
      return Long.MAX_VALUE;
    }
    long moveNs = drop.changedAtNs() + moveAfterNs(fault.kind());
    if (nowNs < moveNs && !ours) {
      return moveNs;
    }
    putAside(drop, fault, nowNs);
    return nowNs;
  }

  /** A refusal is final; what may still be written, or belongs to nobody yet, is not. */
  private long tellAfterNs(NotTaken.Kind kind) {
    return kind == NotTaken.Kind.INCOMPLETE ? site.timing().stalledNs() : 0;
  }

  private long moveAfterNs(NotTaken.Kind kind) {
    return kind == NotTaken.Kind.FOREIGN ? site.timing().stalledNs() : site.timing().quietNs();
  }

  static String sentence(NotTaken fault) {
    String sentence = fault.complaint().sentence();
    return fault.kind() == NotTaken.Kind.INCOMPLETE
        ? "not complete, and nobody writes to it any more: " + sentence
        : sentence;
  }

  /** Moves it, unless it has changed; what runs instead of it gets its file back. */
  void putAside(Drop drop, NotTaken fault, long nowNs) throws IOException {
    try {
      if (!Stamp.of(drop.file()).equals(drop.stamp())) {
        return;
      }
      site.aside().put(drop.file(), drop.belongsTo(), fault.complaint(), site.clock().instant());
    } catch (IOException e) {
      drop.stuck();
      site.lines().warn(drop.name() + ": cannot be put aside (" + e + "): remove it yourself");
      return;
    }
    placed.remove(drop.file());
    inbox.removed(drop.file());
    Optional<Unit> runs = site.roster().find(drop.belongsTo()).or(() -> cameAs(drop.name()));
    if (runs.isPresent() && !runs.get().isShippedAgain()) {
      restoreFile(runs.get(), nowNs);
    }
  }

  /** What was overwritten while nobody looked. */
  private Optional<Unit> cameAs(String file) {
    return site.roster().all().stream().filter(unit -> unit.file().equals(file)).findFirst();
  }

  /** The folder shows what runs: its file is put back when there is none. */
  private void restoreFile(Unit runs, long nowNs) throws IOException {
    Path copy = site.copies().at(runs.sha256());
    Path place = site.folder().resolve(runs.file());
    boolean isThere =
        inbox.drops().stream()
            .anyMatch(d -> d.candidate().filter(c -> c.sha256().equals(runs.sha256())).isPresent());
    if (!isThere && Files.exists(copy) && Files.notExists(place)) {
      WholeFile.copy(copy, place);
      placed(place);
      inbox.restored(place, runs.name(), nowNs);
    }
  }
}
