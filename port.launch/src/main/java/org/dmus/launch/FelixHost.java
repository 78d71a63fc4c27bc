package org.dmus.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;

/** A running framework with the bundles of an installation, in a cache that goes with it. */
final class FelixHost implements AutoCloseable {
  private static final long SERVICE_TIMEOUT_MS = 20_000;
  private static final long STOP_TIMEOUT_MS = 5_000;
  private static final String COMMAND_LINE =
      "(&(" + Constants.OBJECTCLASS + "=java.util.function.ToIntFunction)(dmus.cli=true))";

  private final Framework framework;

  private FelixHost(Framework framework) {
    this.framework = framework;
  }

  /** Starts the framework and every bundle that is not on demand. */
  static FelixHost start(Home home) throws IOException, BundleException {
    Map<String, String> configuration = configuration(home);
    configuration.put(Constants.FRAMEWORK_STORAGE, RunCache.create().toString());
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow(() -> new LaunchFailure("Felix is not there", "install DMus again"))
            .newFramework(configuration);
    FelixHost host = new FelixHost(framework);
    try {
      host.startBundles(home);
    } catch (BundleException | RuntimeException e) {
      host.close();
      throw e;
    }
    return host;
  }

  private static Map<String, String> configuration(Home home) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(home.configuration())) {
      properties.load(in);
    }
    Map<String, String> configuration = new HashMap<>();
    properties.forEach((key, value) -> configuration.put((String) key, (String) value));
    return configuration;
  }

  private void startBundles(Home home) throws BundleException {
    framework.init();
    BundleContext context = framework.getBundleContext();
    List<Bundle> started = new ArrayList<>();
    for (Path jar : home.bundles()) {
      started.add(install(context, jar));
    }
    for (Path jar : home.onDemandBundles()) {
      install(context, jar);
    }
    framework.start();
    // All at once: a bundle at a time asks the resolver twenty times.
    framework.adapt(FrameworkWiring.class).resolveBundles(started);
    for (Bundle bundle : started) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start();
      }
    }
  }

  private static Bundle install(BundleContext context, Path jar) throws BundleException {
    // By reference: the jar stays where it is, nothing is copied into the cache.
    return context.installBundle("reference:" + jar.toUri());
  }

  /** Runs a command line by the service of the command-line bundle. */
  @SuppressWarnings("unchecked")
  int run(String[] args) throws Exception {
    BundleContext context = framework.getBundleContext();
    ServiceTracker<Object, Object> tracker =
        new ServiceTracker<>(context, context.createFilter(COMMAND_LINE), null);
    tracker.open();
    try {
      Object commandLine = tracker.waitForService(SERVICE_TIMEOUT_MS);
      if (commandLine == null) {
        throw new LaunchFailure(
            "the command line did not start: " + Unresolved.describe(context),
            "look at bundle/ for what is missing");
      }
      return ((ToIntFunction<String[]>) commandLine).applyAsInt(args);
    } finally {
      tracker.close();
    }
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
