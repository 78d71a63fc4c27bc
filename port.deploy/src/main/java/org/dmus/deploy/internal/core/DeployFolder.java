package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.internal.Settings;
import org.dmus.deploy.internal.folder.Aside;
import org.dmus.deploy.internal.folder.FolderGuard;
import org.dmus.deploy.internal.folder.FolderLock;
import org.dmus.deploy.internal.folder.LastGood;
import org.dmus.deploy.internal.folder.PrivateCopies;
import org.dmus.deploy.internal.policy.Rules;
import org.dmus.deploy.internal.policy.TrustStore;
import org.dmus.deploy.internal.policy.TrustedSigners;
import org.dmus.deploy.internal.run.Host;
import org.dmus.doctor.Finding;

/** A deploy folder at work: a thread that watches it, and whoever asks for something. */
public final class DeployFolder implements AutoCloseable {
  private final FolderLock lock;
  private final Reconciler reconciler;
  private final Requests requests;
  private final Path folder;
  private final Optional<Watcher> watcher;

  private DeployFolder(FolderLock lock, Site site, boolean watch) throws IOException {
    ReentrantLock turn = new ReentrantLock();
    this.lock = lock;
    this.reconciler = new Reconciler(site);
    this.requests = new Requests(site, reconciler, turn);
    this.folder = site.folder();
    this.watcher = watch ? Optional.of(new Watcher(site, reconciler, turn)) : Optional.empty();
  }

  /**
   * Opens a folder: watched from now on, or looked at once before this returns.
   *
   * @param data where this bundle may keep files
   */
  public static DeployFolder open(Settings settings, Path data, Host host, Lines lines)
      throws IOException {
    FolderLock lock = new FolderLock(settings.folder());
    boolean mayWrite = settings.watch() && take(lock, settings.folder(), lines);
    boolean watch = settings.watch() && (mayWrite || !Files.isWritable(settings.folder()));
    Timing timing = watch ? Timing.watching(settings.healthMs()) : Timing.once();
    Site site = site(settings, data, host, lines, timing, mayWrite);
    DeployFolder opened = new DeployFolder(lock, site, watch);
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
    Rules rules = new Rules(host, signers(settings));
    FolderGuard guard = new FolderGuard(settings.folder(), data.resolve("content"));
    return new Site(
        settings.folder(),
        mayWrite,
        host,
        new Roster(data.resolve("state.properties")),
        copies,
        new LastGood(settings.folder()),
        new Aside(settings.folder()),
        new Examiner(guard, copies, settings.limits(), rules),
        rules,
        timing,
        Clock.systemUTC(),
        lines);
  }

  private static Optional<TrustedSigners> signers(Settings settings) throws IOException {
    return settings.signedBy().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrustedSigners(TrustStore.read(settings.signedBy().get(), settings.password())));
  }

  private void start() {
    if (watcher.isPresent()) {
      watcher.get().start();
    } else if (Files.isDirectory(folder)) { // a folder that nobody watches need not be there
      reconciler.step(System.nanoTime());
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

  @Override
  public void close() throws IOException {
    if (watcher.isPresent()) {
      watcher.get().close();
    }
    lock.close();
  }
}
