package org.dmus.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.log.LoggerFactory;

/**
 * A real Felix with the port, the deploy folder and what they need. The API packages are those of
 * the class path, so that the tests see the same types.
 */
public final class Framework implements AutoCloseable {
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(20);
  private static final List<String> API =
      List.of("org.dmus.port.api", "org.dmus.port.doctor", "org.dmus.port.deploy");
  private static final List<String> STARTED =
      List.of(
          "org.osgi.util.function",
          "org.osgi.util.promise",
          "org.osgi.service.component",
          "org.apache.felix.log",
          "org.apache.felix.configadmin",
          "org.apache.felix.scr",
          "org.jctools.core",
          "org.dmus.port.impl",
          "org.dmus.port.deploy");

  /** Felix Log and ConfigAdmin: what they keep of an uninstalled bundle is not ours to free. */
  private static final Set<String> KEEP_TRACES =
      Set.of("org.apache.felix.log", "org.apache.felix.configadmin");

  private final org.osgi.framework.launch.Framework felix;

  private Framework(org.osgi.framework.launch.Framework felix) {
    this.felix = felix;
  }

  /** Starts it on a cache that may be there from before. */
  public static Framework start(Path cache, Map<String, String> properties, Path... shipped) {
    return start(STARTED, cache, properties, shipped);
  }

  /** Starts it without Felix Log and ConfigAdmin; lines go nowhere. */
  public static Framework startBare(Path cache, Map<String, String> properties) {
    List<String> bare = STARTED.stream().filter(name -> !KEEP_TRACES.contains(name)).toList();
    return start(bare, cache, properties);
  }

  private static Framework start(
      List<String> started, Path cache, Map<String, String> properties, Path... shipped) {
    Map<String, Path> jars = jars();
    Map<String, String> settings = new HashMap<>(properties);
    settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
    settings.put(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
        API.stream()
                .map(n -> header(jars.get(n), "Export-Package"))
                .collect(Collectors.joining(","))
            + ",sun.misc,org.osgi.service.cm;version=1.6.1,org.osgi.service.log;version=1.5");
    settings.put("felix.service.urlhandlers", "false");
    settings.put("felix.resolver.parallelism", "1");
    settings.put("felix.cache.locking", "false");
    try {
      Framework framework =
          new Framework(
              ServiceLoader.load(FrameworkFactory.class)
                  .findFirst()
                  .orElseThrow()
                  .newFramework(settings));
      framework.startBundles(started, jars, shipped);
      return framework;
    } catch (BundleException e) {
      throw new IllegalStateException(e);
    }
  }

  private void startBundles(List<String> started, Map<String, Path> jars, Path... shipped)
      throws BundleException {
    felix.init();
    if (!started.containsAll(STARTED)) {
      context().registerService(LoggerFactory.class, new SilentLoggers(), null);
    }
    for (String name : started) {
      context().installBundle("reference:" + jars.get(name).toUri());
    }
    for (Path jar : shipped) {
      context().installBundle("reference:" + jar.toUri());
    }
    felix.start();
    for (Bundle bundle : context().getBundles()) {
      bundle.start();
    }
  }

  private static Map<String, Path> jars() {
    Map<String, Path> found = new TreeMap<>();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .forEach(p -> found.putIfAbsent(String.valueOf(header(p, "Bundle-SymbolicName")), p));
    return found;
  }

  private static String header(Path jar, String name) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes main =
          file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
      String value = main.getValue(name);
      return value == null || !name.endsWith("Name") ? value : value.split(";")[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public BundleContext context() {
    return felix.getBundleContext();
  }

  public <T> T service(Class<T> type) {
    ServiceReference<T> reference = context().getServiceReference(type);
    return context().getService(reference);
  }

  public Deployer deployer() {
    return service(Deployer.class);
  }

  public Optional<Bundle> bundle(String name) {
    return Stream.of(context().getBundles())
        .filter(b -> name.equals(b.getSymbolicName()))
        .findFirst();
  }

  /** The deployment of a bundle or file. */
  public Optional<Deployment> deployment(String name) {
    return deployer().deployments().stream()
        .filter(d -> d.name().equals(name) || d.file().getFileName().toString().equals(name))
        .findFirst();
  }

  /** Waits until a bundle or file has come to that. */
  public Deployment await(String name, Deployment.State state) {
    await(
        () -> deployment(name).filter(d -> d.state() == state).isPresent(),
        name + " is not " + state);
    return deployment(name).orElseThrow();
  }

  /** Waits, and says what did not come. */
  public void await(BooleanSupplier condition, String complaint) {
    long limit = System.nanoTime() + LIMIT_NS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new AssertionError(complaint + ": " + deployer().deployments());
      }
      LockSupport.parkNanos(500_000);
    }
  }

  @Override
  public void close() {
    try {
      felix.stop();
      felix.waitForStop(TimeUnit.SECONDS.toMillis(10));
    } catch (BundleException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
