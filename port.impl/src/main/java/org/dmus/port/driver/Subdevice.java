package org.dmus.port.driver;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.filter.Filter;

/**
 * A subdevice: a filter that stays, and a port that comes and goes with its miniport.
 *
 * <p>The lock orders attach, detach and close. Nothing that may wait for the service registry
 * happens under it but publishing: instances are taken before and given back after.
 */
final class Subdevice implements ISubdevice {
  private final SubdeviceConfiguration configuration;
  private final DriverContext context;
  private final Engine engine;
  private final Filter filter;
  private final Optional<ManualClock> sampleClock;
  private final Optional<RealtimeRunner> runner;
  private final Runnable onClose;
  private final ReentrantLock lock = new ReentrantLock();
  private PortDMus port;
  private MiniportInstance instance;
  private volatile String problem;
  private boolean closed;

  Subdevice(SubdeviceConfiguration configuration, DriverContext context, Runnable onClose) {
    this.configuration = configuration;
    this.context = context;
    this.onClose = onClose;
    boolean offline = configuration.runner() == Runner.OFFLINE;
    sampleClock = offline ? Optional.of(new ManualClock()) : Optional.empty();
    IMasterClock clock = offline ? sampleClock.get() : context.clock();
    engine = new Engine(clock);
    filter =
        new Filter(
            configuration.name(),
            configuration.miniport(),
            engine,
            offline,
            (what, cause) -> context.log().error("{}", what, cause));
    runner =
        offline ? Optional.empty() : Optional.of(new RealtimeRunner(engine, configuration.name()));
    problem = "miniport " + configuration.miniport() + " is not deployed";
  }

  /**
   * Binds a miniport, unless one is bound or it went away meanwhile; throws what the miniport
   * throws.
   */
  void attach(DeployedMiniport<?> driver) {
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

  private boolean bind(MiniportInstance fresh) {
    PortDMus newPort =
        new PortDMus(
            filter, new PortCls(context, () -> engine), configuration.settings(), m -> {}, p -> {});
    try {
      newPort.init(fresh.miniport(), null, ResourceList.EMPTY);
      if (configuration.published()) {
        context.registry().publish(newPort, configuration.name(), fresh.driver());
      }
    } catch (RuntimeException e) {
      newPort.close();
      problem = e.getMessage();
      throw e;
    }
    port = newPort;
    instance = fresh;
    problem = null;
    fresh.onGone(this::detach);
    return true;
  }

  /** Unbinds the miniport; its services go first, then its streams. */
  private void detach() {
    MiniportInstance old;
    lock.lock();
    try {
      old = instance;
      if (old == null) {
        return;
      }
      context.registry().withdraw(port);
      port.close();
      port = null;
      instance = null;
      problem = "miniport " + old.driver() + " went away; deploy or start its bundle";
    } catch (RuntimeException e) {
      context.log().error("{}: its miniport failed to close", configuration.name(), e);
      old = instance;
      port = null;
      instance = null;
    } finally {
      lock.unlock();
    }
    if (old != null) {
      old.release();
    }
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
  public long runUntil(long time100ns) {
    ManualClock clock =
        sampleClock.orElseThrow(
            () -> new IllegalStateException(configuration.name() + " runs in real time"));
    long next = engine.step();
    while (next <= time100ns && next != Duty.NEVER) {
      clock.advanceTo(next);
      next = engine.step();
    }
    clock.advanceTo(time100ns);
    return engine.step();
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
    runner.ifPresent(RealtimeRunner::close);
    onClose.run();
  }
}
