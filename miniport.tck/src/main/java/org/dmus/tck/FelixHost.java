package org.dmus.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dmus.client.IFilter;
import org.dmus.link.Link;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.MiniportDriver;
import org.dmus.portcls.SubdeviceProperties;
import org.dmus.portcls.io.RegisterBus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * A framework in this process that runs real bundle jars. The API packages are those of the class
 * path, exported by the system bundle, so that tests and bundles share them.
 */
public final class FelixHost implements TckHost {
  /** Symbolic name of the bundle whose packages tests and bundles share. */
  public static final String API = "org.dmus.port.api";

  private static final List<String> INFRASTRUCTURE =
      List.of(
          "org.apache.felix.scr",
          "org.apache.felix.log",
          "org.apache.felix.configadmin",
          "org.osgi.service.component",
          "org.osgi.util.promise",
          "org.osgi.util.function",
          "org.jctools.core");

  private final Path cache;
  private final Framework framework;
  private final BundleContext context;
  private final ServiceLookup services;

  private FelixHost(Path cache, Framework framework) {
    this.cache = cache;
    this.framework = framework;
    this.context = framework.getBundleContext();
    this.services = new ServiceLookup(context);
  }

  private static FelixHost start(List<Path> bundles, String sharedPackages) {
    try {
      Path cache = Files.createTempDirectory("dmus-tck");
      Framework framework =
          ServiceLoader.load(FrameworkFactory.class)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no OSGi framework on the class path"))
              .newFramework(settings(cache, sharedPackages));
      framework.init();
      FelixHost host = new FelixHost(cache, framework);
      host.startOrClose(bundles);
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the bundle cache", e);
    } catch (BundleException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void startOrClose(List<Path> bundles) throws BundleException {
    try {
      for (Path bundle : bundles) {
        context.installBundle(bundle.toUri().toString());
      }
      framework.start();
      for (Bundle bundle : context.getBundles()) {
        bundle.start();
      }
    } catch (BundleException e) {
      close();
      throw e;
    }
  }

  private static Map<String, String> settings(Path cache, String sharedPackages) {
    Map<String, String> settings = new HashMap<>();
    settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
    settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, sharedPackages + ",sun.misc");
    settings.put("felix.service.urlhandlers", "false");
    settings.put("felix.resolver.parallelism", "1");
    settings.put("ds.loglevel", "warn");
    return settings;
  }

  /**
   * Starts a framework with what a port needs and some bundles.
   *
   * @param underTest symbolic names of bundles of the class path, or paths of jars
   * @return the host, owned by the caller
   * @throws IllegalStateException when a bundle does not start; the message says why
   */
  public static FelixHost start(List<String> underTest) {
    BundleJars classPath = BundleJars.ofClassPath();
    List<Path> bundles = new ArrayList<>(classPath.present(INFRASTRUCTURE));
    underTest.stream().map(classPath::require).forEach(bundles::add);
    String shared =
        BundleJars.header(classPath.require(API), Constants.EXPORT_PACKAGE).orElseThrow();
    return start(bundles, shared);
  }

  /** Returns whether a bundle is one that every host starts, or shares with the tests. */
  static boolean brings(String symbolicName) {
    return symbolicName.equals(API)
        || symbolicName.equals("org.apache.felix.framework")
        || INFRASTRUCTURE.contains(symbolicName);
  }

  /** Returns the context of the framework. */
  BundleContext context() {
    return context;
  }

  @Override
  public <T> T service(Class<T> type) {
    return context.getService(services.require(type));
  }

  @Override
  public <T> ServiceLease<T> newInstance(Class<T> type) {
    ServiceObjects<T> objects = context.getServiceObjects(services.require(type));
    T service = objects.getService();
    return new ServiceLease<>(service, () -> objects.ungetService(service));
  }

  @Override
  public <M extends IMiniport> Deployment deploy(
      UUID classId, Class<M> type, Supplier<? extends M> miniports) {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(MiniportDriver.CLSID, classId.toString());
    properties.put(MiniportDriver.NAME, "TCK " + classId);
    DeployedInstances<M> instances = new DeployedInstances<>(miniports);
    return instances.registered(context.registerService(type, instances, properties));
  }

  @Override
  public Publication publish(String name, RegisterBus bus) {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(RegisterBus.NAME, name);
    return context.registerService(RegisterBus.class, bus, properties)::unregister;
  }

  @Override
  public Publication publish(Link link) {
    return context.registerService(Link.class, link, null)::unregister;
  }

  @Override
  public Optional<IFilter> filter(String subdevice) {
    return services
        .all(IFilter.class)
        .filter(found -> subdevice.equals(found.getProperty(SubdeviceProperties.NAME)))
        .findFirst()
        .map(context::getService)
        .map(IFilter.class::cast);
  }

  @Override
  public List<DeployedMiniport> miniports() {
    return Stream.of(IMiniportDMus.class, IMiniportMidi.class)
        .flatMap(services::all)
        .filter(found -> found.getProperty(MiniportDriver.CLSID) != null)
        .map(FelixHost::describe)
        .toList();
  }

  @Override
  public BundlePlugin plugin(UUID classId) {
    String location =
        miniports().stream()
            .filter(miniport -> miniport.classId().equals(classId))
            .findFirst()
            .map(DeployedMiniport::location)
            .orElseThrow(() -> new AssertionError("no miniport " + classId + " is deployed"));
    return new BundlePlugin(context, context.getBundle(location));
  }

  private static DeployedMiniport describe(ServiceReference<?> reference) {
    return new DeployedMiniport(
        UUID.fromString(reference.getProperty(MiniportDriver.CLSID).toString()),
        String.valueOf(reference.getProperty(MiniportDriver.NAME)),
        reference.getBundle().getSymbolicName(),
        reference.getBundle().getLocation());
  }

  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
    } catch (BundleException | InterruptedException e) {
      throw new IllegalStateException("the framework does not stop", e);
    }
    try (Stream<Path> files = Files.walk(cache)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(cache + " cannot be deleted", e);
    }
  }
}
