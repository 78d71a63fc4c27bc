package org.dmus.shell.live;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.MiniportDriver;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** A framework with a few bundles and services. */
public final class FakeRegistry {
  private static final String SERVICE = "test.service";

  private final Map<Class<?>, Object> services = new HashMap<>();
  private final List<Bundle> bundles = new ArrayList<>(List.of(bundle("org.example.framework")));
  private final List<ServiceReference<?>> miniports = new ArrayList<>();

  void addMiniport(String bundleName, String name, String clsid) {
    Bundle bundle = bundle(bundleName);
    bundles.add(bundle);
    miniports.add(
        reference(bundle, Map.of(MiniportDriver.NAME, name, MiniportDriver.CLSID, clsid)));
  }

  void addGone() {
    miniports.add(reference(null, Map.of()));
  }

  /** Has a bundle that does not run, of id 7. */
  public FakeRegistry withStopped(String bundleName) {
    bundles.add(bundle(bundleName, Bundle.RESOLVED, 7));
    return this;
  }

  /** Registers a service. */
  public <S> FakeRegistry with(Class<S> type, S service) {
    services.put(type, service);
    return this;
  }

  /** What a bundle sees of it. */
  public BundleContext context() {
    return fake(
        BundleContext.class,
        (method, argument) ->
            switch (method) {
              case "getBundles" -> bundles.toArray(Bundle[]::new);
              case "getBundle" -> bundles.get(0);
              case "getServiceReferences" -> byType(argument);
              case "getServiceReference" -> byType(argument).stream().findFirst().orElse(null);
              case "getService" -> ((ServiceReference<?>) argument).getProperty(SERVICE);
              case "ungetService" -> true;
              default -> references(argument);
            });
  }

  private List<ServiceReference<?>> byType(Object type) {
    Object service = services.get(type);
    return service == null
        ? List.of()
        : List.of(reference(bundles.get(0), Map.of(SERVICE, service)));
  }

  private ServiceReference<?>[] references(Object type) {
    return IMiniportDMus.class.getName().equals(type) && !miniports.isEmpty()
        ? miniports.toArray(ServiceReference<?>[]::new)
        : null;
  }

  private static Bundle bundle(String name) {
    return bundle(name, Bundle.ACTIVE, 0);
  }

  private static Bundle bundle(String name, int state, long id) {
    return fake(
        Bundle.class,
        (method, argument) ->
            switch (method) {
              case "getState" -> state;
              case "getVersion" -> new Version(1, 2, 3);
              case "getBundleId" -> id;
              default -> name;
            });
  }

  private static ServiceReference<?> reference(Bundle bundle, Map<String, Object> properties) {
    return fake(
        ServiceReference.class,
        (method, argument) ->
            switch (method) {
              case "getBundle" -> bundle;
              case "getProperty" -> properties.get(argument);
              case "hashCode" -> System.identityHashCode(properties);
              default -> false;
            });
  }

  private interface Answer {
    Object to(String method, Object firstArgument);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> answer.to(method.getName(), args == null ? null : args[0])));
  }
}
