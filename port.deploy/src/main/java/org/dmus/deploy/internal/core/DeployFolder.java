package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.internal.Settings;
import org.dmus.deploy.internal.folder.Aside;
import org.dmus.deploy.internal.folder.FolderGuard;
import org.dmus.deploy.internal.folder.FolderLock;
import org.dmus.deploy.internal.folder.LastGood;
import org.dmus.deploy.internal.folder.PrivateCopies;
import org.dmus.deploy.internal.run.Host;
import org.dmus.doctor.Finding;

/** A deploy folder at work: a thread that watches it, and whoever asks for something. */
public final class DeployFolder implements AutoCloseable {
  private final FolderLock lock;
  private final Site site;
  private final ReentrantLock turn;
  private final Reconciler reconciler;
  private final Requests requests;
  private final Optional<Watcher> watcher;

  private DeployFolder(FolderLock lock, Site site, ReentrantLock turn, boolean watch)
      throws IOException {
    this.lock = lock;
    this.site = site;
    this.turn = turn;
    this.reconciler = new Reconciler(site);
    this.requests = new Requests(site, reconciler, turn);
    this.watcher = watch ? Optional.of(new Watcher(site, reconciler, turn)) : Optional.empty();
  }

  /**
   * Opens a folder: watched from now on, or looked at once before this returns.
   *
   * @param data where this bundle may keep files
   * @param turn of whoever works on these, one after the other
   */
  public static DeployFolder open(
      Settings settings, Path data, Host host, Lines lines, ReentrantLock turn) throws IOException {
    FolderLock lock = new FolderLock(settings.folder());
    boolean mayWrite = settings.watch() && take(lock, settings.folder(), lines);
    boolean watch = settings.watch() && (mayWrite || !Files.isWritable(settings.folder()));
    Site site = site(settings, data, host, lines, timing(settings, watch), mayWrite);
    DeployFolder opened = new DeployFolder(lock, site, turn, watch);
    opened.start();
    return opened;
  }

  /** Takes the folder for this process; it is made when it is not there. */
  private static boolean take(FolderLock lock, Path folder, Lines lines) {
    try {
      Files.createDirectories(folder);
      boolean taken = lock.tryTake();
      if (!taken) {
        lines.warn(
            folder + ": another process watches it: what is there is taken once, and not watched");
      }
      return taken;
    } catch (IOException e) {
      lines.warn(folder + ": cannot be written to (" + e + "): files will not be put aside");
      return false;
    }
  }

  static Site site(
      Settings settings, Path data, Host host, Lines lines, Timing timing, boolean mayWrite)
      throws IOException {
    PrivateCopies copies = new PrivateCopies(data.resolve("content"));
    FolderGuard guard = new FolderGuard(settings.folder(), data.resolve("content"));
    Terms terms = Terms.of(settings, timing, guard, copies, host);
    return new Site(
        settings.folder(),
        mayWrite,
        host,
        new Roster(data.resolve("state.properties")),
        guard,
        copies,
        new LastGood(settings.folder()),
        new Aside(settings.folder()),
        new AtomicReference<>(terms),
        Clock.systemUTC(),
        lines);
  }

  private static Timing timing(Settings settings, boolean watch) {
    return watch ? Timing.watching(settings.healthMs()) : Timing.once();
  }

  /** Follows settings; returns false when they mean another folder, or another way to look. */
  public boolean follow(Settings settings) throws IOException {
    boolean isSame =
        settings.folder().equals(site.folder()) && settings.watch() == watcher.isPresent();
    if (isSame) {
      Timing timing = timing(settings, watcher.isPresent());
      site.terms().set(Terms.of(settings, timing, site.guard(), site.copies(), site.host()));
      if (watcher.isPresent()) {
        watcher.get().wake();
      } else {
        lookOnce();
      }
    }
    return isSame;
  }

  private void start() {
    if (watcher.isPresent()) {
      watcher.get().start();
    } else {
      lookOnce();
    }
  }

  private void lookOnce() {
    turn.lock();
    try {
      if (Files.isDirectory(site.folder())) { // a folder that nobody watches need not be there
        reconciler.step(System.nanoTime());
      }
    } finally {
      turn.unlock();
    }
  }

  /** What became of each file. */
  public List<Deployment> deployments() {
    return reconciler.deployments();
  }

  /** What the doctor should know. */
  public List<Finding> findings() {
    return reconciler.listing().findings();
  }

  /** What somebody may ask for. */
  public Requests requests() {
    return requests;
  }

  /** Ends; what is being worked on comes to its end, and nothing else is begun. */
  @Override
  public void close() throws IOException {
    reconciler.end();
    if (watcher.isPresent()) {
      watcher.get().close();
    }
    lock.close();
  }
}
