package org.dmus.port.driver;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.SystemClock;
import org.dmus.port.io.RegisterBuses;
import org.dmus.port.link.Links;
import org.dmus.port.quarantine.Watchdog;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.MiniportDriver;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.log.Logger;

/**
 * As much of a framework as the port driver sees: a log, a registry, miniports that come and go.
 */
final class FakeFramework {
  final List<String> errors = new CopyOnWriteArrayList<>();
  final List<String> warnings = new CopyOnWriteArrayList<>();
  final List<Object> services = new CopyOnWriteArrayList<>();
  final Logger log = log();
  final IMasterClock clock = new SystemClock();
  final Miniports miniports = new Miniports(log);
  final SubdeviceRegistry registry = new SubdeviceRegistry(context());
  final RegisterBuses buses = new RegisterBuses();
  final Links links = new Links();
  final Watchdog watchdog = new Watchdog();
  final Subdevices subdevices =
      new Subdevices(miniports, registry, buses, links, clock, watchdog, log);
  final AtomicInteger instances = new AtomicInteger();
  volatile Runnable whenErrorIsLogged = () -> {};

  /** What the ports of a driver share. */
  DriverContext driver() {
    return new DriverContext(miniports, registry, buses, links, clock, watchdog, log);
  }

  /** The functions of an adapter driver. */
  PortClsService portCls() {
    return new PortClsService(miniports, registry, buses, links, clock, watchdog, log);
  }

  private Logger log() {
    return fake(
        Logger.class,
        (method, arguments) -> {
          if (method.equals("error")) {
            errors.add(String.valueOf(arguments[0]));
            whenErrorIsLogged.run();
          }
          if (method.equals("warn")) {
            warnings.add(List.of(arguments).toString());
          }
          return null;
        });
  }

  private BundleContext context() {
    return fake(
        BundleContext.class,
        (method, arguments) -> {
          services.add(arguments[1]);
          return registration(arguments[1], (Dictionary<?, ?>) arguments[2]);
        });
  }

  private ServiceRegistration<?> registration(Object service, Dictionary<?, ?> properties) {
    ServiceReference<?> reference =
        fake(
            ServiceReference.class,
            (method, arguments) ->
                method.equals("getPropertyKeys")
                    ? Collections.list(properties.keys()).toArray(String[]::new)
                    : properties.get(arguments[0]));
    return fake(
        ServiceRegistration.class,
        (method, arguments) ->
            method.equals("getReference") ? reference : services.remove(service));
  }

  /** Answers calls by name. */
  interface Answer {
    Object to(String method, Object[] arguments);
  }

  static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals")
                    ? proxy == arguments[0]
                    : System.identityHashCode(proxy);
              }
              Object result = answer.to(method.getName(), arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }

  /** A bundle arrives. */
  MiniportSource<IMiniportDMus> deploy(
      UUID classId, String subdevice, int ranking, Supplier<IMiniportDMus> factory) {
    Counted source = new Counted(factory);
    miniports.add(
        source,
        Map.of(
            MiniportDriver.CLSID,
            classId.toString(),
            MiniportDriver.NAME,
            "fake",
            MiniportDriver.SUBDEVICE,
            subdevice,
            Constants.SERVICE_RANKING,
            ranking));
    return source;
  }

  private final class Counted implements MiniportSource<IMiniportDMus> {
    private final Supplier<IMiniportDMus> factory;

    Counted(Supplier<IMiniportDMus> factory) {
      this.factory = factory;
    }

    @Override
    public IMiniportDMus take() {
      instances.incrementAndGet();
      return factory.get();
    }

    @Override
    public void giveBack(IMiniportDMus miniport) {
      instances.decrementAndGet();
    }

    @Override
    public Object key() {
      return this;
    }

    @Override
    public String bundle() {
      return "fake.bundle";
    }
  }
}
