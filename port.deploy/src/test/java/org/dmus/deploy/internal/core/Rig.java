package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.Settings;
import org.dmus.deploy.internal.archive.ArchiveLimits;
import org.dmus.deploy.internal.run.BundleHealth;
import org.dmus.deploy.internal.run.ComponentsCheck;
import org.dmus.deploy.internal.run.FrameworkHost;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A deploy folder with real files and real bundles in a real Felix, in virtual time. */
final class Rig implements AutoCloseable {
  static final long MS = 1_000_000;
  private static final long HEALTH_MS = 2_000;

  final Path folder;
  final List<String> lines = new ArrayList<>();
  final List<String> events = new CopyOnWriteArrayList<>();
  final Framework felix;

  /** What is wrong with ports. */
  Supplier<List<Complaint>> ailments = List::of;

  private final FrameworkHost host;
  private final Site site;
  private final Reconciler reconciler;
  private final Requests requests;
  private long nowNs = System.nanoTime();

  Rig(Path home) throws IOException {
    this(home, Optional.empty(), true);
  }

  Rig(Path home, Optional<Path> signedBy, boolean watch, Path... shipped) throws IOException {
    folder = Files.createDirectories(home.resolve("deploy"));
    felix = felix(home.resolve("cache"), shipped);
    host = new FrameworkHost(felix.getBundleContext(), health());
    Settings settings = settings(signedBy, watch, ArchiveLimits.DEFAULT);
    Lines log =
        new Lines() {
          @Override
          public void info(String line) {
            lines.add("INFO " + line);
          }

          @Override
          public void warn(String line) {
            lines.add("WARN " + line);
          }
        };
    Path data = Files.createDirectories(home.resolve("data"));
    Timing timing = watch ? Timing.watching(HEALTH_MS) : Timing.once();
    site = DeployFolder.site(settings, data, host, log, timing, watch);
    reconciler = new Reconciler(site);
    requests = new Requests(site, reconciler, new java.util.concurrent.locks.ReentrantLock());
  }

  private Settings settings(Optional<Path> signedBy, boolean watch, ArchiveLimits limits) {
    return new Settings(folder, watch, signedBy, "", limits, HEALTH_MS);
  }

  /** Has other settings followed from the next step on. */
  void set(Optional<Path> signedBy, ArchiveLimits limits) {
    Settings settings = settings(signedBy, site.mayWrite(), limits);
    site.terms().set(Terms.of(settings, site.timing(), site.guard(), site.copies(), site.host()));
  }

  private Framework felix(Path cache, Path... shipped) {
    Framework made =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(
                Map.of(
                    "org.osgi.framework.storage", cache.toString(),
                    "felix.cache.locking", "false",
                    "felix.service.urlhandlers", "false"));
    try {
      made.init();
      for (Path jar : shipped) {
        made.getBundleContext().installBundle("reference:" + jar.toUri()).start();
      }
      made.start();
    } catch (BundleException e) {
      throw new IllegalStateException(e);
    }
    made.getBundleContext().addBundleListener((SynchronousBundleListener) e -> events.add(name(e)));
    return made;
  }

  private static String name(BundleEvent event) {
    String what =
        switch (event.getType()) {
          case BundleEvent.INSTALLED -> "installed ";
          case BundleEvent.STARTED -> "started ";
          case BundleEvent.STOPPED -> "stopped ";
          case BundleEvent.UPDATED -> "updated ";
          case BundleEvent.UNINSTALLED -> "uninstalled ";
          default -> "";
        };
    return what + event.getBundle().getSymbolicName();
  }

  /** Nobody has components here, and ports are well unless a test says otherwise. */
  private BundleHealth health() {
    ServiceComponentRuntime none =
        (ServiceComponentRuntime)
            Proxy.newProxyInstance(
                Rig.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, args) -> List.of());
    return new BundleHealth(new ComponentsCheck(none), bundle -> ailments.get(), Optional::empty);
  }

  /** Lets time pass; everything that falls due is done. */
  Rig pass(long ms) {
    long endNs = nowNs + ms * MS;
    long nextNs = reconciler.step(nowNs);
    while (nextNs <= endNs) {
      nowNs = Math.max(nextNs, nowNs + 1);
      nextNs = reconciler.step(nowNs);
    }
    nowNs = endNs;
    reconciler.step(nowNs);
    return this;
  }

  /** Lets a file settle, and be taken. */
  Rig settle() {
    return pass(60);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Site site() {
    return site;
  }

  Requests requests() {
    return requests;
  }

  List<Deployment> deployments() {
    return reconciler.deployments();
  }

  Listing listing() {
    return reconciler.listing();
  }

  /** What became of a file of the folder, or of what was put aside under that name. */
  Deployment of(String fileName) {
    return deployments().stream()
        .filter(d -> d.file().getFileName().toString().equals(fileName))
        .findFirst()
        .orElseThrow(() -> new AssertionError(fileName + " is not in " + deployments()));
  }

  Optional<Bundle> bundle(String name) {
    return List.of(felix.getBundleContext().getBundles()).stream()
        .filter(b -> name.equals(b.getSymbolicName()))
        .findFirst();
  }

  String version(String name) {
    return bundle(name).map(b -> b.getVersion().toString()).orElse("none");
  }

  boolean runs(String name) {
    return bundle(name).map(b -> b.getState() == Bundle.ACTIVE).orElse(false);
  }

  @Override
  public void close() {
    try {
      host.close();
      felix.stop();
      felix.waitForStop(10_000);
    } catch (BundleException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
