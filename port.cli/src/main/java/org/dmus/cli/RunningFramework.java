package org.dmus.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.MiniportDriver;
import org.dmus.shell.metatype.Settings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** The framework this bundle runs in. */
final class RunningFramework implements Framework {
  private final BundleContext context;
  private final Bundle framework;

  RunningFramework(BundleContext context) {
    this.context = context;
    this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
  }

  @Override
  public boolean start(String symbolicName) {
    Optional<Bundle> bundle =
        Stream.of(context.getBundles())
            .filter(each -> symbolicName.equals(each.getSymbolicName()))
            .findFirst();
    bundle.ifPresent(RunningFramework::start);
    return bundle.isPresent();
  }

  private static void start(Bundle bundle) {
    try {
      bundle.start(Bundle.START_TRANSIENT);
    } catch (BundleException e) {
      throw new CommandFailure(
          ExitCode.FAILURE, bundle.getSymbolicName(), e.getMessage(), "run again with --debug", e);
    }
  }

  @Override
  public <T> void register(Class<T> type, T service, Map<String, Object> properties) {
    context.registerService(type, service, FrameworkUtil.asDictionary(properties));
  }

  @Override
  public String property(String name) {
    String value = context.getProperty(name);
    return value == null ? "" : value;
  }

  @Override
  public Set<String> settings(String factoryPid) {
    return described().ofPort(factoryPid).keySet();
  }

  @Override
  public Optional<Set<String>> settings(UUID miniport) {
    Settings described = described();
    return Stream.of(IMiniportDMus.class, IMiniportMidi.class)
        .flatMap(type -> references(type, "(" + MiniportDriver.CLSID + "=" + miniport + ")"))
        .map(service -> String.valueOf(service.getProperty(MiniportDriver.PID)))
        .filter(pid -> described.byPid().containsKey(pid + Settings.FACTORY))
        .findFirst()
        .map(pid -> described.ofPort(pid).keySet());
  }

  private Stream<ServiceReference<?>> references(Class<?> type, String filter) {
    try {
      ServiceReference<?>[] found = context.getAllServiceReferences(type.getName(), filter);
      return found == null ? Stream.empty() : Stream.of(found);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(filter, e);
    }
  }

  private Settings described() {
    try {
      return Settings.of(context.getBundles());
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.FAILURE, "settings", e.getMessage(), "", e);
    }
  }

  @Override
  public void stop() {
    try {
      framework.stop();
    } catch (BundleException e) {
      throw new CommandFailure(ExitCode.FAILURE, "framework", e.getMessage(), "", e);
    }
  }

  @Override
  public void awaitStop() throws InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    SynchronousBundleListener listener =
        event -> {
          if (event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID && isStopping()) {
            stopping.countDown();
          }
        };
    try {
      context.addBundleListener(listener);
      if (isStopping()) {
        return;
      }
    } catch (IllegalStateException stopped) {
      return; // faster than this call: input that ends at once
    }
    stopping.await();
  }

  private boolean isStopping() {
    int state = framework.getState();
    return state != Bundle.ACTIVE && state != Bundle.STARTING;
  }
}
