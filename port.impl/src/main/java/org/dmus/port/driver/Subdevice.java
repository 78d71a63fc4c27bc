package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.VirtualRunner;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.PinSettings;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.ISettingsNotify;

/**
 * A subdevice: a filter that stays, and a port that comes and goes with its miniport.
 *
 * <p>The lock orders attach, detach and close. Nothing that may wait for the service registry
 * happens under it but publishing: instances are taken before and given back after, services are
 * withdrawn before.
 */
final class Subdevice implements ISubdevice {
  /** How late a simulated engine comes at most: what a busy machine does to a parked thread. */
  private static final long MAX_LATENESS_100NS = 2 * ReferenceTime.PER_MILLISECOND;

  private volatile SubdeviceConfiguration configuration;
  private final DriverContext context;
  private final Engine engine;
  private final Filter filter;
  private final Optional<RealtimeRunner> thread;
  private final Optional<VirtualRunner> virtual;
  private final Runnable onClose;
  private final ReentrantLock lock = new ReentrantLock();
  private PortDMus port;
  private MiniportInstance instance;
  private volatile Device device;
  private volatile String refusal;
  private volatile String problem;
  private boolean closed;

  Subdevice(SubdeviceConfiguration configuration, DriverContext context, Runnable onClose) {
    this.configuration = configuration;
    this.context = context;
    this.onClose = onClose;
    boolean realtime = configuration.runner() == Runner.REALTIME;
    ManualClock virtualTime = new ManualClock();
    engine =
        new Engine(
            realtime ? context.clock() : virtualTime,
            e ->
                context
                    .log()
                    .error("{}: a service routine or listener failed", configuration.name(), e));
    filter =
        new Filter(
            configuration.name(),
            configuration.miniport(),
            engine,
            configuration.runner() == Runner.OFFLINE,
            PinSettings.of(new RegistryKey(configuration.name(), configuration.settings())),
            context.miniports().globalInstances(),
            (what, cause) -> context.log().error("{}", what, cause));
    thread =
        realtime ? Optional.of(new RealtimeRunner(engine, configuration.name())) : Optional.empty();
    virtual = realtime ? Optional.empty() : Optional.of(virtualRunner(virtualTime));
    problem = "miniport " + configuration.miniport() + " is not deployed";
  }

  private VirtualRunner virtualRunner(ManualClock time) {
    if (configuration.runner() == Runner.OFFLINE) {
      return VirtualRunner.offline(engine, time);
    }
    RegistryKey settings = new RegistryKey(configuration.name(), configuration.settings());
    int seed = settings.number(Runner.SEED, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return VirtualRunner.simulated(engine, time, seed, MAX_LATENESS_100NS);
  }

  /**
   * Binds a miniport, unless one is bound or it went away meanwhile; throws what the miniport
   * throws.
   */
  void attach(DeployedMiniport<?> driver) {
    if (!isWaiting()) {
      return;
    }
    MiniportInstance fresh = driver.newInstance();
    boolean used = false;
    lock.lock();
    try {
      if (!closed && port == null && context.miniports().isDeployed(driver)) {
        used = bind(fresh);
      }
    } finally {
      lock.unlock();
      if (!used) {
        fresh.release();
      }
    }
  }

  /** Whether it lives and has no miniport. */
  boolean isWaiting() {
    lock.lock();
    try {
      return !closed && port == null;
    } finally {
      lock.unlock();
    }
  }

  private boolean bind(MiniportInstance fresh) {
    Device newDevice =
        new Device(configuration.name(), Device.UNLIMITED, configuration.settings(), context);
    PortCls functions = new PortCls(context, newDevice, () -> engine);
    PortDMus newPort =
        new PortDMus(
            filter,
            functions,
            m -> {},
            closedPort -> {
              newDevice.remove(closedPort);
              functions.closeDevice();
            });
    newDevice.add(newPort);
    try {
      newPort.init(fresh.miniport(), null, ResourceList.of(List.of()));
      if (configuration.published()) {
        context.registry().publish(newPort, configuration.name(), fresh.driver());
      }
    } catch (RuntimeException | Error e) {
      problem = e instanceof NtStatusException ? e.getMessage() : e.toString();
      attempt(newPort::close);
      throw e;
    }
    port = newPort;
    device = newDevice;
    instance = fresh;
    problem = null;
    fresh.onGone(this::detach);
    return true;
  }

  /** Unbinds the miniport; its services go first, and not under the lock: consumers may call. */
  private void detach() {
    PortDMus published = present();
    if (published != null) {
      attempt(() -> context.registry().withdraw(published));
    }
    MiniportInstance old;
    lock.lock();
    try {
      old = instance;
      if (old == null) {
        return;
      }
      problem = "miniport " + old.driver() + " went away; deploy or start its bundle";
      PortDMus oldPort = port;
      attempt(oldPort::close);
      port = null;
      instance = null;
    } finally {
      lock.unlock();
    }
    attempt(old::release);
  }

  private PortDMus present() {
    lock.lock();
    try {
      return port;
    } finally {
      lock.unlock();
    }
  }

  /** Whatever throws on the way: the next step is done, or the bundle cannot be unloaded. */
  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      context.log().error("{}: its miniport failed to close", configuration.name(), e);
    }
  }

  /**
   * Changes the settings while it plays. What the miniport does not follow by itself has it
   * initialised anew: pins stay, streams are opened again. One thread at a time.
   *
   * @throws NtStatusException what refuses the settings; the old ones are in force then
   */
  void reconfigure(Map<String, Object> settings) {
    SubdeviceConfiguration old = configuration;
    if (old.settings().equals(settings)) {
      return;
    }
    try {
      apply(old.withSettings(settings));
      refusal = null;
    } catch (RuntimeException | Error e) {
      refusal = "its new settings are refused, the old ones stay: " + e.getMessage();
      attempt(() -> apply(old));
      throw e;
    }
  }

  private void apply(SubdeviceConfiguration changed) {
    filter.settings(PinSettings.of(new RegistryKey(changed.name(), changed.settings())));
    boolean portsOwn =
        PortKeys.without(changed.settings()).equals(PortKeys.without(configuration.settings()));
    configuration = changed;
    MiniportInstance present = presentInstance();
    if (present != null) {
      device.properties(changed.settings());
      if (portsOwn || follows(present.miniport())) {
        return;
      }
      detach();
    }
    context.miniports().find(changed.miniport()).ifPresent(this::attach);
  }

  private boolean follows(IMiniport miniport) {
    return miniport
        .as(ISettingsNotify.class)
        .map(
            m ->
                engine.exclusively(
                    () -> (Boolean) m.settingsChanged(device.settings(filter.name()))))
        .orElse(false);
  }

  private MiniportInstance presentInstance() {
    lock.lock();
    try {
      return instance;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<String> warnings() {
    List<String> found = new ArrayList<>();
    Optional.ofNullable(refusal).ifPresent(found::add);
    Device present = device;
    if (problem == null && present != null) {
      found.addAll(PortKeys.unread(configuration.settings(), present.read()));
    }
    return List.copyOf(found);
  }

  @Override
  public SubdeviceConfiguration configuration() {
    return configuration;
  }

  @Override
  public IFilter filter() {
    return filter;
  }

  @Override
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public Optional<Quarantine> quarantine() {
    return Optional.empty();
  }

  @Override
  public void readmit() {}

  @Override
  public long runUntil(long time100ns) {
    return virtual
        .orElseThrow(() -> new IllegalStateException(configuration.name() + " runs in real time"))
        .runUntil(time100ns);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
    } finally {
      lock.unlock();
    }
    filter.close();
    detach();
    thread.ifPresent(RealtimeRunner::close);
    onClose.run();
  }
}
