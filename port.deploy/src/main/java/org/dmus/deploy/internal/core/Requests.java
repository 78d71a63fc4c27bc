package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.archive.Archive;
import org.dmus.deploy.internal.folder.Aside;
import org.dmus.deploy.internal.folder.WholeFile;
import org.dmus.deploy.internal.policy.BundleHeaders;
import org.osgi.framework.BundleException;

/** What the console asks for. The thread that asks does the work, in turn with the watcher. */
public final class Requests {
  private static final long LOOK_NS = 5_000_000;
  private static final int STEPS = 10;
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(90);

  private final Site site;
  private final Reconciler reconciler;
  private final ReentrantLock turn;

  Requests(Site site, Reconciler reconciler, ReentrantLock turn) {
    this.site = site;
    this.reconciler = reconciler;
    this.turn = turn;
  }

  /** Copies a jar into the folder and waits for what becomes of it. */
  public Deployment deploy(Path jar) throws IOException {
    String bundle = bundleOf(jar);
    Instant asked = site.clock().instant();
    Path place = site.folder().resolve(jar.getFileName().toString());
    turn.lock();
    try {
      if (!(Files.exists(place) && Files.isSameFile(jar, place))) {
        WholeFile.copy(jar, place);
      }
      reconciler.placed(place);
    } finally {
      turn.unlock();
    }
    until(() -> reconciler.isDecided(bundle));
    return outcome(bundle, place, asked);
  }

  private String bundleOf(Path jar) throws IOException {
    try {
      if (!jar.toString().endsWith(".jar")) {
        throw new ZipException(jar + ": its name does not end with .jar");
      }
      return BundleHeaders.of(Archive.read(jar, site.terms().get().limits()).headers()).name();
    } catch (NoSuchFileException e) {
      throw new IOException(jar + ": there is no such file", e);
    } catch (NotTaken e) {
      ZipException malformed = new ZipException(jar + ": " + e.complaint().sentence());
      malformed.initCause(e);
      throw malformed;
    }
  }

  private Deployment outcome(String bundle, Path place, Instant asked) {
    Path aside = site.folder().resolve(Aside.FOLDER).resolve(place.getFileName());
    return first(d -> isRolledBackSince(d, bundle, asked))
        .or(() -> first(d -> d.file().equals(aside) && !d.since().isBefore(asked)))
        .or(() -> first(d -> d.file().equals(place)))
        .or(() -> first(d -> d.file().equals(aside)))
        .orElseThrow(() -> new IllegalStateException(place + " was taken away meanwhile"));
  }

  private static boolean isRolledBackSince(Deployment d, String bundle, Instant asked) {
    return d.name().equals(bundle) && d.state() == State.ROLLED_BACK && !d.since().isBefore(asked);
  }

  /** Takes a bundle's files out of the folder and waits until it is uninstalled. */
  public Deployment undeploy(String name) throws IOException {
    turn.lock();
    try {
      requireWork();
      List<Deployment> found = inFolder(name);
      for (Deployment d : found) {
        Files.deleteIfExists(d.file());
        reconciler.removed(d.file());
      }
      if (site.roster().find(found.get(0).name()).filter(Unit::isShippedAgain).isPresent()) {
        site.roster().remove(found.get(0).name());
      }
      stepAll();
      return Removed.deployment(found.get(0), site.clock().instant());
    } finally {
      turn.unlock();
    }
  }

  private List<Deployment> inFolder(String name) {
    Optional<String> bundle = first(d -> isCalled(d, name)).map(Deployment::name);
    List<Deployment> found =
        reconciler.deployments().stream()
            .filter(d -> d.state() != State.REMOVED && d.name().equals(bundle.orElse("")))
            .filter(d -> site.folder().equals(d.file().getParent()))
            .toList();
    if (found.isEmpty()) {
      throw unknown(name);
    }
    return found;
  }

  /** Goes back to the last good version, and puts the newer file aside. */
  public Deployment rollback(String name) throws IOException {
    turn.lock();
    try {
      requireWork();
      String bundle = first(d -> isCalled(d, name)).map(Deployment::name).orElse(name);
      Unit unit = site.roster().find(bundle).orElseThrow(() -> unknown(name));
      requireOwn();
      reconciler.placed(site.folder().resolve(unit.file()));
      if (unit.isShippedAgain() || !reconciler.rollBack(unit, Symptoms.ON_REQUEST)) {
        throw new IllegalArgumentException(
            bundle + " has no good version before " + unit.version());
      }
      stepAll();
      return first(d -> d.name().equals(bundle) && d.state() == State.ROLLED_BACK)
          .orElseThrow(() -> new IOException(bundle + " was changed meanwhile: see deployments"));
    } catch (BundleException e) {
      throw new IOException("the version before does not start: " + e.getMessage(), e);
    } finally {
      turn.unlock();
    }
  }

  private void requireOwn() throws IOException {
    if (!site.mayWrite()) {
      throw new IOException(
          site.folder()
              + ": only the process that watches it can roll back: do it in the console of that"
              + " process, or start one");
    }
  }

  private static boolean isCalled(Deployment d, String name) {
    return d.name().equals(name) || d.file().getFileName().toString().equals(name);
  }

  private IllegalArgumentException unknown(String name) {
    Path putAside = site.folder().resolve(Aside.FOLDER);
    Optional<Deployment> aside =
        first(d -> isCalled(d, name) && putAside.equals(d.file().getParent()));
    if (aside.isPresent()) {
      return new IllegalArgumentException(
          name + ": put aside, nothing of it runs; delete " + aside.get().file());
    }
    List<String> there =
        reconciler.deployments().stream()
            .filter(d -> d.state() != State.REMOVED)
            .map(Deployment::name)
            .distinct()
            .toList();
    return new IllegalArgumentException(
        name
            + ": not in the deploy folder; "
            + (there.isEmpty() ? "it is empty" : "there are " + String.join(", ", there)));
  }

  /** Does what is due, and what falls due by that: a file that was put aside is put back. */
  private void stepAll() {
    long nowNs = System.nanoTime();
    for (int i = 0; i < STEPS && reconciler.step(nowNs) <= nowNs; i++) {
      nowNs = System.nanoTime();
    }
  }

  private void requireWork() throws IOException {
    Optional<String> obstacle = reconciler.obstacle();
    if (obstacle.isPresent()) {
      throw new IOException(site.folder() + ": " + obstacle.get());
    }
  }

  private Optional<Deployment> first(Predicate<Deployment> which) {
    return reconciler.deployments().stream().filter(which).findFirst();
  }

  private void until(java.util.function.BooleanSupplier decided) throws IOException {
    long limitNs = System.nanoTime() + LIMIT_NS;
    while (System.nanoTime() < limitNs) {
      turn.lock();
      try {
        stepAll();
        requireWork();
        if (decided.getAsBoolean()) {
          return;
        }
      } finally {
        turn.unlock();
      }
      LockSupport.parkNanos(LOOK_NS);
    }
    throw new IOException("the bundle was not decided on in 90 s: type doctor");
  }
}
