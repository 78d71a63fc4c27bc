package org.dmus.launch;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** A running framework with the bundles of an installation. */
final class FelixHost implements AutoCloseable {
  private static final long STOP_TIMEOUT_MS = 5_000;
  private static final long WORTH_A_STAGE_NS = 10_000_000;

  private final Framework framework;
  private final FrameworkLog log;
  private final Timeline timeline;

  private FelixHost(Framework framework, FrameworkLog log, Timeline timeline) {
    this.framework = framework;
    this.log = log;
    this.timeline = timeline;
  }

  /**
   * Starts the framework and every bundle that is not on demand. A storage that lasts and does not
   * work is replaced by a new one, unless it is not to blame: then it stays as it was.
   */
  static FelixHost start(FrameworkSettings settings, Storage storage, Timeline timeline)
      throws IOException, BundleException {
    try {
      return attempt(settings, storage, timeline);
    } catch (BundleException | IOException | IllegalStateException e) {
      if (!storage.isKept() || Interrupt.isCause(e)) {
        throw e;
      }
      storage.discard();
      return startAnew(settings, storage, timeline, e);
    }
  }

  private static FelixHost startAnew(
      FrameworkSettings settings, Storage storage, Timeline timeline, Exception why)
      throws IOException, BundleException {
    try {
      FelixHost host = attempt(settings, storage, timeline);
      System.err.printf(
          "dmus: %s did not start (%s): it is made anew, configurations are kept%n",
          storage.folder(), why.getMessage());
      return host;
    } catch (BundleException | IOException | RuntimeException e) {
      storage.restore();
      throw e;
    }
  }

  private static FelixHost attempt(FrameworkSettings settings, Storage storage, Timeline timeline)
      throws IOException, BundleException {
    FrameworkLog log = new FrameworkLog();
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow(() -> new LaunchFailure("Felix is not there", "install DMus again"))
            .newFramework(settings.read(log));
    FelixHost host = new FelixHost(framework, log, timeline);
    try {
      host.startBundles(settings.installation(), storage);
    } catch (BundleException | IOException | RuntimeException e) {
      host.close();
      throw e;
    }
    return host;
  }

  private void startBundles(Installation installation, Storage storage)
      throws BundleException, IOException {
    framework.init();
    timeline.accept("framework");
    BundleContext context = framework.getBundleContext();
    timeline.register(context);
    tellDamages(storage);
    List<Bundle> started = installation.into(context);
    timeline.accept("installed");
    // All at once: a bundle at a time asks the resolver twenty times.
    framework.adapt(FrameworkWiring.class).resolveBundles(started);
    timeline.accept("resolved");
    framework.start();
    for (Bundle bundle : started) {
      start(bundle);
    }
    timeline.accept("started");
  }

  /**
   * Transient: what an installation starts is said by its folder, not by what was stopped before.
   */
  private void start(Bundle bundle) throws BundleException {
    if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
      long beforeNs = System.nanoTime();
      bundle.start(Bundle.START_TRANSIENT);
      if (System.nanoTime() - beforeNs >= WORTH_A_STAGE_NS) {
        timeline.accept(bundle.getSymbolicName());
      }
    }
  }

  private void tellDamages(Storage storage) {
    List<String> damages = log.damages();
    if (!damages.isEmpty()) {
      System.err.println(
          "dmus: "
              + storage.folder()
              + " was damaged ("
              + damages.get(0)
              + "): repaired, configurations are kept");
    }
  }

  /** Runs a command line by the service of the command-line bundle. */
  int run(String[] args) throws InterruptedException, InvalidSyntaxException {
    return new CommandLineCall(framework.getBundleContext(), timeline).run(args);
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      framework.stop();
      framework.waitForStop(STOP_TIMEOUT_MS);
    } catch (BundleException e) {
      System.err.println("dmus: the framework did not stop: " + e.getMessage());
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
