package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.StreamRefusal;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.Isolated;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.engine.Tenure;
import org.dmus.port.engine.VirtualRunner;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.PinSettings;
import org.dmus.port.quarantine.ControlCalls;
import org.dmus.port.quarantine.SubdeviceWatch;
import org.dmus.port.quarantine.Verdict;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.ISettingsNotify;

/**
 * A subdevice: a filter that stays, and a port that comes and goes with its miniport.
 *
 * <p>The control lock orders attach, detach and close. Nothing that may wait for the service
 * registry happens under it but publishing: instances are taken before and given back after,
 * services are withdrawn before. In real time all that calls the miniport happens on threads of the
 * subdevice, so that nobody else waits for a miniport that blocks.
 */
final class Subdevice implements ISubdevice, Ward.Patient {
  /** How late a simulated engine comes at most: what a busy machine does to a parked thread. */
  private static final long MAX_LATENESS_100NS = 2 * ReferenceTime.PER_MILLISECOND;

  private volatile SubdeviceConfiguration configuration;
  private final DriverContext context;
  private final Engine engine;
  private final Filter filter;
  private final Optional<RealtimeRunner> thread;
  private final Optional<VirtualRunner> virtual;
  private final Runnable onClose;
  private final RevocableLock control = new RevocableLock();
  private final ControlCalls calls;
  private final Ward ward;
  private final Optional<SubdeviceWatch> watch;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Binding bound;
  private volatile DeployedMiniport<?> tried;
  private volatile String problem;
  private volatile String refusal;
  private volatile Quarantine quarantine;

  Subdevice(SubdeviceConfiguration configuration, DriverContext context, Runnable onClose) {
    this.configuration = configuration;
    this.context = context;
    this.onClose = onClose;
    boolean realtime = configuration.runner() == Runner.REALTIME;
    ManualClock virtualTime = new ManualClock();
    engine = new Engine(realtime ? context.clock() : virtualTime, this::logFailure);
    filter =
        new Filter(
            configuration.name(),
            configuration.miniport(),
            engine,
            configuration.runner() == Runner.OFFLINE,
            PinSettings.of(
                configuration.name(),
                new RegistryKey(configuration.name(), configuration.settings())),
            context.miniports().globalInstances(),
            (what, cause) -> context.log().error("{}", what, cause));
    filter.attachedUnder(control);
    calls = new ControlCalls(configuration.name());
    ward = new Ward(this, engine, filter, control, context);
    virtual = realtime ? Optional.empty() : Optional.of(virtualRunner(virtualTime));
    thread =
        realtime ? Optional.of(new RealtimeRunner(engine, configuration.name())) : Optional.empty();
    watch = thread.map(this::watch);
    problem = "miniport " + configuration.miniport() + " is not deployed";
  }

  private SubdeviceWatch watch(RealtimeRunner runner) {
    return new SubdeviceWatch(
        configuration.name(), context.watchdog(), engine.lock(), runner::thread, control, ward);
  }

  private void logFailure(Throwable cause) {
    context.log().error("{}: a service routine or listener failed", configuration.name(), cause);
  }

  private VirtualRunner virtualRunner(ManualClock time) {
    if (configuration.runner() == Runner.OFFLINE) {
      return VirtualRunner.offline(engine, time, filter::isAwaitingMiniport);
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
    if (awaits(driver)) {
      call(() -> attachNow(driver));
    }
  }

  /** Whether it lives and has no miniport. */
  boolean isWaiting() {
    return !closed.get() && bound == null;
  }

  /** An isolated miniport does not come back by itself; another one, or another version, does. */
  private boolean awaits(DeployedMiniport<?> driver) {
    return isWaiting() && (quarantine == null || driver != tried);
  }

  /** In real time, on a thread that may be left behind. */
  private void call(Runnable action) {
    if (thread.isPresent()) {
      calls.run(action);
    } else {
      action.run();
    }
  }

  private void attachNow(DeployedMiniport<?> driver) {
    MiniportInstance fresh = newInstance(driver);
    AtomicReference<Binding> made = new AtomicReference<>();
    // Said before anything calls it: who stops its bundle meanwhile waits until it is bound.
    fresh.onGone(() -> call(() -> letGo(made)));
    Tenure held = control.lock();
    try {
      if (awaits(driver) && context.miniports().isDeployed(driver)) {
        endQuarantine("another miniport arrived");
        tried = driver;
        made.set(bind(fresh));
      }
    } finally {
      control.unlock(held);
      if (made.get() == null) {
        fresh.release();
      }
    }
  }

  private MiniportInstance newInstance(DeployedMiniport<?> driver) {
    try {
      return driver.newInstance();
    } catch (NtStatusException e) {
      if (quarantine == null) {
        problem = e.getMessage();
      }
      throw e;
    }
  }

  private void letGo(AtomicReference<Binding> made) {
    control.unlock(control.lock());
    Binding old = made.get();
    if (old != null) {
      detach(old);
    }
  }

  private Binding bind(MiniportInstance fresh) {
    Device device =
        new Device(configuration.name(), Device.UNLIMITED, configuration.settings(), context);
    PortDMus newPort = newPort(device);
    try {
      newPort.init(fresh.miniport(), null, ResourceList.of(List.of()));
      if (configuration.published()) {
        context.registry().publish(newPort, configuration.name(), fresh.driver());
      }
    } catch (RuntimeException | Error e) {
      attempt(newPort::close);
      Isolated.letPass(e);
      problem = e instanceof NtStatusException ? e.getMessage() : e.toString();
      throw e;
    }
    Binding binding = new Binding(newPort, fresh, device);
    bound = binding;
    problem = null;
    filter.forgetRefusal();
    ward.bound();
    return binding;
  }

  private PortDMus newPort(Device device) {
    PortCls functions = new PortCls(context, device, () -> engine);
    PortDMus made =
        new PortDMus(
            filter,
            functions,
            m -> {},
            closedPort -> {
              device.remove(closedPort);
              functions.closeDevice();
            },
            control::call);
    device.add(made);
    return made;
  }

  /** Unbinds the miniport; its services go first, and not under the lock: consumers may call. */
  @Override
  public void detach(Binding old) {
    attempt(() -> context.registry().withdraw(old.port()));
    Tenure held = control.lock();
    try {
      if (bound == old) {
        problem = wentAway(old.instance().driver());
      }
      attempt(old.port()::close);
      if (bound == old) {
        bound = null;
      }
    } finally {
      control.unlock(held);
    }
    if (!old.port().isAbandoned()) {
      attempt(old.instance()::release);
    }
  }

  private void detachPresent() {
    Binding present = present();
    if (present != null) {
      detach(present);
    }
  }

  private Binding present() {
    Tenure held = control.lock();
    try {
      return bound;
    } finally {
      control.unlock(held);
    }
  }

  /** Whatever throws on the way: the next step is done, or the bundle cannot be unloaded. */
  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      Isolated.letPass(e);
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
      call(() -> apply(old.withSettings(settings)));
      refusal = null;
      filter.forgetRefusal();
    } catch (RuntimeException | Error e) {
      refusal = "its new settings are refused, the old ones stay: " + e.getMessage();
      attempt(() -> call(() -> apply(old)));
      throw e;
    }
  }

  private void apply(SubdeviceConfiguration changed) {
    filter.settings(
        PinSettings.of(changed.name(), new RegistryKey(changed.name(), changed.settings())));
    boolean portsOwn =
        PortKeys.without(changed.settings()).equals(PortKeys.without(configuration.settings()));
    configuration = changed;
    Binding present = present();
    if (present != null) {
      present.device().properties(changed.settings());
      if (portsOwn || follows(present)) {
        return;
      }
      detach(present);
    }
    context.miniports().find(changed.miniport()).ifPresent(this::attachUnlessGoing);
  }

  /** A miniport that is just going does not refuse the settings: its successor gets them. */
  private void attachUnlessGoing(DeployedMiniport<?> driver) {
    try {
      attach(driver);
    } catch (NtStatusException e) {
      if (e.status() != NtStatus.DEVICE_REMOVED) {
        throw e;
      }
      problem = e.getMessage();
    }
  }

  private boolean follows(Binding present) {
    IMiniport miniport = present.instance().miniport();
    return miniport
        .as(ISettingsNotify.class)
        .map(m -> engine.exclusively(() -> follows(m, present.device())))
        .orElse(false);
  }

  private Boolean follows(ISettingsNotify miniport, Device device) {
    return engine.lock().call(() -> miniport.settingsChanged(device.settings(filter.name())));
  }

  @Override
  public List<String> warnings() {
    List<String> found = new ArrayList<>();
    Optional.ofNullable(refusal).ifPresent(found::add);
    Binding present = bound;
    if (problem == null && present != null) {
      found.addAll(PortKeys.unread(configuration.settings(), present.device().read()));
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
  public Optional<StreamRefusal> refusal() {
    return filter.refusal();
  }

  @Override
  public Optional<Quarantine> quarantine() {
    return Optional.ofNullable(quarantine);
  }

  @Override
  public long restarts() {
    return ward.restarts();
  }

  @Override
  public void readmit() {
    if (quarantine == null) {
      return;
    }
    DeployedMiniport<?> driver =
        context.miniports().require(configuration.miniport(), NtStatus.DEVICE_REMOVED);
    endQuarantine("it is readmitted");
    attach(driver);
  }

  /** Its isolated miniport is deployed no more: there is nothing left to isolate. */
  void departed(DeployedMiniport<?> driver) {
    if (quarantine != null) {
      endQuarantine("its miniport is gone");
      problem = wentAway(driver);
    }
  }

  private static String wentAway(DeployedMiniport<?> driver) {
    return "miniport " + driver + " went away; deploy or start its bundle";
  }

  /** Says what to do when it has no miniport and its last pin was closed; beside the engine. */
  void whenIdle(Runnable action) {
    filter.whenUnused(
        () -> {
          if (isWaiting()) {
            soon(action);
          }
        });
  }

  private void endQuarantine(String why) {
    if (quarantine != null) {
      quarantine = null;
      engine.exclusively(ward::forgive);
      context.log().info("{}: its quarantine ends, {}", configuration.name(), why);
    }
  }

  @Override
  public String name() {
    return configuration.name();
  }

  @Override
  public Binding binding() {
    return bound;
  }

  @Override
  public void attachAnew(Binding old) {
    detach(old);
    attach(old.instance().driver());
  }

  @Override
  public void isolated(Quarantine why) {
    quarantine = why;
    problem = Verdict.problem(configuration.name(), why);
    bound = null;
  }

  @Override
  public void replace(Thread stuck, NtStatusException why) {
    thread.ifPresent(runner -> runner.replace(stuck));
    calls.giveUp(stuck, why);
  }

  @Override
  public void soon(Runnable action) {
    if (thread.isPresent()) {
      calls.start(action);
    } else {
      engine.afterwards(action);
    }
  }

  @Override
  public long runUntil(long time100ns) {
    return virtual
        .orElseThrow(() -> new IllegalStateException(configuration.name() + " runs in real time"))
        .runUntil(time100ns);
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    closeFilter();
    try {
      call(this::detachPresent);
    } catch (NtStatusException e) {
      context.log().error("{}: its miniport does not close", configuration.name(), e);
    }
    watch.ifPresent(SubdeviceWatch::close);
    thread.ifPresent(RealtimeRunner::close);
    onClose.run();
  }

  /** What a miniport that blocks keeps from being closed is closed without it. */
  private void closeFilter() {
    try {
      call(filter::close);
    } catch (NtStatusException e) {
      filter.close();
    }
  }
}
