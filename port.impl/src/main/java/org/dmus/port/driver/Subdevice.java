package org.dmus.port.driver;

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
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.Isolated;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.engine.Tenure;
import org.dmus.port.filter.Filter;
import org.dmus.port.quarantine.Verdict;

/**
 * A subdevice: a filter that stays, and a port that comes and goes with its miniport.
 *
 * <p>The control lock orders attach, detach and close. Nothing that may wait for the service
 * registry happens under it but publishing: instances are taken before and given back after,
 * services are withdrawn before. In real time all that calls the miniport happens on threads of the
 * subdevice, so that nobody else waits for a miniport that blocks.
 */
final class Subdevice implements ISubdevice, Ward.Patient, SubdeviceSettings.Owner {
  private final String name;
  private final DriverContext context;
  private final Engine engine;
  private final Filter filter;
  private final Runnable onClose;
  private final RevocableLock control = new RevocableLock();
  private final Ward ward;
  private final Pace pace;
  private final SubdevicePorts ports;
  private final SubdeviceSettings settings;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Binding bound;
  private volatile Binding isolated;
  private volatile DeployedMiniport<?> tried;
  private volatile String problem;
  private volatile Quarantine quarantine;

  Subdevice(SubdeviceConfiguration configuration, DriverContext context, Runnable onClose) {
    name = configuration.name();
    this.context = context;
    this.onClose = onClose;
    boolean realtime = configuration.runner() == Runner.REALTIME;
    ManualClock virtualTime = new ManualClock();
    engine = new Engine(realtime ? context.clock() : virtualTime, this::logFailure);
    filter =
        new Filter(
            name,
            configuration.miniport(),
            engine,
            configuration.runner() == Runner.OFFLINE,
            SubdeviceSettings.ofPins(configuration),
            context.miniports().globalInstances(),
            (what, cause) -> context.log().error("{}", what, cause));
    filter.attachedUnder(control);
    ports = new SubdevicePorts(name, context, engine, filter, control);
    settings = new SubdeviceSettings(this, engine, filter, configuration);
    ward = new Ward(this, engine, filter, control, context);
    pace =
        realtime
            ? new RealTimePace(name, engine, control, context.watchdog(), ward)
            : new VirtualPace(configuration, engine, virtualTime, filter);
    problem = "miniport " + configuration.miniport() + " is not deployed";
  }

  private void logFailure(Throwable cause) {
    context.log().error("{}: a service routine or listener failed", name, cause);
  }

  /**
   * Binds a miniport, unless one is bound or it went away meanwhile; throws what the miniport
   * throws.
   */
  void attach(DeployedMiniport<?> driver) {
    if (awaits(driver)) {
      withdrawIsolated();
      call(() -> attachNow(driver));
    }
  }

  /** Whoever sees a quarantine may end it before the ward has withdrawn the services. */
  private void withdrawIsolated() {
    Binding old = isolated;
    if (old != null) {
      ports.withdraw(old);
      isolated = null;
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

  @Override
  public void call(Runnable action) {
    pace.call(action);
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
    Binding binding = make(fresh);
    bound = binding;
    problem = null;
    filter.forgetRefusal();
    ward.bound();
    return binding;
  }

  private Binding make(MiniportInstance fresh) {
    try {
      return ports.bind(fresh, configuration());
    } catch (RuntimeException | Error e) {
      Isolated.letPass(e);
      problem = e instanceof NtStatusException ? e.getMessage() : e.toString();
      throw e;
    }
  }

  /** Unbinds the miniport; its services go first, and not under the lock: consumers may call. */
  @Override
  public void detach(Binding old) {
    ports.withdraw(old);
    Tenure held = control.lock();
    try {
      if (bound == old) {
        problem = wentAway(old.instance().driver());
      }
      ports.close(old);
      if (bound == old) {
        bound = null;
      }
    } finally {
      control.unlock(held);
    }
    ports.release(old);
  }

  private void detachPresent() {
    Binding present = present();
    if (present != null) {
      detach(present);
    }
  }

  @Override
  public Binding present() {
    Tenure held = control.lock();
    try {
      return bound;
    } finally {
      control.unlock(held);
    }
  }

  @Override
  public void attempt(Runnable step) {
    ports.attempt(step);
  }

  /**
   * Changes the settings while it plays; see {@link SubdeviceSettings#change}.
   *
   * @throws NtStatusException what refuses the settings; the old ones are in force then
   */
  void reconfigure(Map<String, Object> changed) {
    settings.change(changed);
  }

  @Override
  public void bindAnew(Binding old) {
    if (old != null) {
      detach(old);
    }
    context.miniports().find(configuration().miniport()).ifPresent(this::attachUnlessGoing);
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

  @Override
  public List<String> warnings() {
    Binding present = problem == null ? bound : null;
    return settings.warnings(present == null ? null : present.device());
  }

  @Override
  public SubdeviceConfiguration configuration() {
    return settings.inForce();
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
        context.miniports().require(configuration().miniport(), NtStatus.DEVICE_REMOVED);
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
      context.log().info("{}: its quarantine ends, {}", name, why);
    }
  }

  @Override
  public String name() {
    return name;
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
    problem = Verdict.problem(name, why); // first: who sees the quarantine asks for it
    isolated = bound;
    quarantine = why;
    bound = null;
  }

  @Override
  public void replace(Thread stuck, NtStatusException why) {
    pace.replace(stuck, why);
  }

  @Override
  public void soon(Runnable action) {
    pace.soon(action);
  }

  @Override
  public long runUntil(long time100ns) {
    return pace.runUntil(time100ns);
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
      context.log().error("{}: its miniport does not close", name, e);
    }
    pace.close();
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
