package org.dmus.port.driver;

import java.util.Map;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.io.RegisterBuses;
import org.dmus.port.link.Links;
import org.dmus.port.quarantine.Watchdog;
import org.dmus.portcls.IPortCls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The {@code Pc*} functions as a service; groups that belong to no port run on an engine of its
 * own.
 */
@Component(service = IPortCls.class)
public final class PortClsService extends PortCls {
  private final SharedEngine shared;

  /** Activated by Declarative Services. */
  @Activate
  public PortClsService(
      @Reference Miniports miniports,
      @Reference SubdeviceRegistry registry,
      @Reference RegisterBuses buses,
      @Reference Links links,
      @Reference(target = "(" + IMasterClock.SOURCE + "=system)") IMasterClock clock,
      @Reference Watchdog watchdog,
      @Reference(service = LoggerFactory.class) Logger log) {
    this(
        new DriverContext(miniports, registry, buses, links, clock, watchdog, log),
        new SharedEngine(clock, log));
  }

  private PortClsService(DriverContext context, SharedEngine shared) {
    super(context, new Device("root", Device.UNLIMITED, Map.of(), context), shared::get);
    this.shared = shared;
  }

  @Deactivate
  void close() {
    closeDevice();
    shared.close();
  }

  /** An engine whose thread starts with its first use. */
  private static final class SharedEngine {
    private final Engine engine;
    private RealtimeRunner runner;

    SharedEngine(IMasterClock clock, Logger log) {
      engine = new Engine(clock, e -> log.error("a service routine failed: {}", e.toString(), e));
    }

    synchronized Engine get() {
      if (runner == null) {
        runner = new RealtimeRunner(engine, "shared");
      }
      return engine;
    }

    synchronized void close() {
      if (runner != null) {
        runner.close();
      }
    }
  }
}
