package org.dmus.port.driver;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dmus.client.Quarantine;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.Isolated;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.engine.Tenure;
import org.dmus.port.filter.Filter;
import org.dmus.port.quarantine.Isolation;

/**
 * Which miniport a subdevice has: binds one that comes, lets go of one that goes. {@link Ward} sees
 * one that misbehaves, {@link Admission} keeps it out.
 *
 * <p>The control lock orders attach, detach and close. Nothing that may wait for the service
 * registry happens under it but publishing: instances are taken before and given back after,
 * services are withdrawn before. In real time all that calls the miniport happens on threads of the
 * subdevice, so that nobody else waits for a miniport that blocks.
 */
final class Occupancy implements Ward.Patient, SubdeviceSettings.Owner {
  private final DriverContext context;
  private final Filter filter;
  private final RevocableLock control;
  private final Supplier<SubdeviceConfiguration> configuration;
  private final Condition condition;
  private final SubdevicePorts ports;
  private final Ward ward;
  private final Admission admission;
  private final Pace pace;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Binding bound;

  /**
   * Makes one that has no miniport.
   *
   * @param configuration gives what is in force
   * @param condition is told what goes wrong, and when it is well again
   * @param pacing makes what moves the engine; what blocks or floods it is to be isolated
   */
  Occupancy(
      DriverContext context,
      Engine engine,
      Filter filter,
      RevocableLock control,
      Supplier<SubdeviceConfiguration> configuration,
      Condition condition,
      Function<Isolation, Pace> pacing) {
    this.context = context;
    this.filter = filter;
    this.control = control;
    this.configuration = configuration;
    this.condition = condition;
    ports = new SubdevicePorts(filter.name(), context, engine, filter, control);
    ward = new Ward(this, engine, filter, control, context);
    Runnable forgive = () -> engine.exclusively(ward::forgive);
    admission = new Admission(filter.name(), condition, ports::withdraw, forgive, context.log());
    pace = pacing.apply(ward);
  }

  @Override
  public String name() {
    return filter.name();
  }

  @Override
  public Binding binding() {
    return bound;
  }

  /** Whether it lives and has no miniport. */
  boolean isWaiting() {
    return !closed.get() && bound == null;
  }

  /** How often the miniport was started anew because it threw. */
  long restarts() {
    return ward.restarts();
  }

  /**
   * Binds a miniport, unless one is bound or it went away meanwhile; throws what the miniport
   * throws.
   */
  void attach(DeployedMiniport<?> driver) {
    if (awaits(driver)) {
      admission.withdrawIsolated();
      call(() -> attachNow(driver));
    }
  }

  private boolean awaits(DeployedMiniport<?> driver) {
    return isWaiting() && admission.admits(driver);
  }

  @Override
  public void call(Runnable action) {
    pace.call(action);
  }

  private void attachNow(DeployedMiniport<?> driver) {
    MiniportInstance fresh = newInstance(driver);
    AtomicReference<Binding> made = new AtomicReference<>();
    // Said before anything calls it: who stops its bundle meanwhile waits until it is bound.
    fresh.onGone(() -> pace.begin(() -> letGo(made)));
    Tenure held = control.lock();
    try {
      if (awaits(driver) && context.miniports().isDeployed(driver)) {
        admission.tries(driver);
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
      if (condition.quarantine().isEmpty()) {
        condition.fails(e.getMessage());
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
    condition.works();
    filter.forgetRefusal();
    ward.bound();
    return binding;
  }

  private Binding make(MiniportInstance fresh) {
    try {
      return ports.bind(fresh, configuration.get());
    } catch (RuntimeException | Error e) {
      Isolated.letPass(e);
      condition.fails(e instanceof NtStatusException ? e.getMessage() : e.toString());
      throw e;
    }
  }

  /** Unbinds the miniport; its services go first, and not under the lock: consumers may call. */
  private void detach(Binding old) {
    detach(old, () -> condition.fails(wentAway(old.instance().driver())));
  }

  /** Unbinds, and says first why, unless another miniport is bound already. */
  private void detach(Binding old, Runnable why) {
    ports.withdraw(old);
    Tenure held = control.lock();
    try {
      if (bound == old) {
        why.run();
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

  /** Why a subdevice has no miniport any more, and what to do about it. */
  static String wentAway(DeployedMiniport<?> driver) {
    return "miniport " + driver + " went away; deploy or start its bundle";
  }

  /** Unbinds the miniport, whose device is out of reach; not for ever. */
  void lost(String why) {
    call(
        () -> {
          Binding present = present();
          if (present != null) {
            detach(present, () -> condition.fails(why));
          }
        });
  }

  @Override
  public void bindAnew(Binding old) {
    if (old != null) {
      detach(old);
    }
    context.miniports().find(configuration.get().miniport()).ifPresent(this::attachUnlessGoing);
  }

  /** A miniport that is just going does not refuse the settings: its successor gets them. */
  private void attachUnlessGoing(DeployedMiniport<?> driver) {
    try {
      attach(driver);
    } catch (NtStatusException e) {
      if (e.status() != NtStatus.DEVICE_REMOVED) {
        throw e;
      }
      condition.fails(e.getMessage());
    }
  }

  @Override
  public void attachAnew(Binding old) {
    detach(old);
    attach(old.instance().driver());
  }

  /** Closed before anybody gets the lock: who readmits it at once attaches to what is free. */
  @Override
  public void isolate(Binding old, Quarantine why) {
    detach(old, () -> condition.isIsolated(why));
  }

  @Override
  public void isolated(Quarantine why) {
    admission.isolated(bound, why);
    bound = null;
  }

  /** Ends the quarantine, or tries again what could not be started anew. */
  void readmit() {
    control.unlock(control.lock()); // what closes or starts it has done so
    if (condition.quarantine().isEmpty() && bound != null) {
      return;
    }
    DeployedMiniport<?> driver =
        context.miniports().require(configuration.get().miniport(), NtStatus.DEVICE_REMOVED);
    admission.end("it is readmitted");
    attach(driver);
  }

  /** Its isolated miniport is deployed no more: there is nothing left to isolate. */
  void departed(DeployedMiniport<?> driver) {
    if (admission.end("its miniport is gone")) {
      condition.fails(wentAway(driver));
    }
  }

  @Override
  public void attempt(Runnable step) {
    ports.attempt(step);
  }

  @Override
  public void replace(Thread stuck, NtStatusException why) {
    pace.replace(stuck, why);
  }

  @Override
  public void soon(Runnable action) {
    pace.soon(action);
  }

  /** Moves the engine on: see {@link Pace#runUntil}. */
  long runUntil(long time100ns) {
    return pace.runUntil(time100ns);
  }

  /** Closes the filter and lets go of the miniport, for good; returns false when that is done. */
  boolean close() {
    if (closed.getAndSet(true)) {
      return false;
    }
    try {
      call(this::closeFilterAndDetach);
    } catch (NtStatusException e) {
      filter.close(); // what a miniport that blocks keeps from being closed is closed without it
      detachOrLog();
    }
    pace.close();
    return true;
  }

  private void closeFilterAndDetach() {
    filter.close();
    detachPresent();
  }

  private void detachOrLog() {
    try {
      call(this::detachPresent);
    } catch (NtStatusException e) {
      context.log().error("{}: its miniport does not close", name(), e);
    }
  }
}
