package org.dmus.shell.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dmus.mxf.IMasterClock;
import org.dmus.shell.PinRow;
import org.dmus.shell.PoolRow;
import org.dmus.shell.PortRow;
import org.dmus.shell.StartStage;
import org.dmus.shell.SystemStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;

/** Reads the state of the process and of the framework. */
final class StatusReader {
  private static final String TIMELINE = "(dmus.timeline=true)";

  private final BundleContext context;
  private final IMasterClock clock;

  StatusReader(BundleContext context, IMasterClock clock) {
    this.context = context;
    this.clock = clock;
  }

  SystemStatus read(List<PortRow> ports, List<PinRow> pins, List<PoolRow> pools) {
    Bundle[] bundles = context.getBundles();
    Runtime runtime = Runtime.getRuntime();
    return new SystemStatus(
        uptime(),
        Runtime.version().toString(),
        framework(),
        bundles.length,
        (int) Stream.of(bundles).filter(each -> each.getState() == Bundle.ACTIVE).count(),
        ports.size(),
        (int) ports.stream().filter(port -> port.state().equals("live")).count(),
        ports.stream().mapToInt(PortRow::openPins).sum(),
        pins.stream().mapToLong(PinRow::lost).sum(),
        pins.stream().mapToLong(PinRow::stale).sum(),
        pins.stream().mapToLong(PinRow::late).sum(),
        pools.stream().mapToLong(PoolRow::leaked).sum(),
        pins.stream().mapToLong(PinRow::underruns).sum(),
        clock.getTime(),
        runtime.totalMemory() - runtime.freeMemory(),
        threads(),
        start());
  }

  /** The launcher keeps the timeline, in types that need no package of its own. */
  private List<StartStage> start() {
    try {
      return context.getServiceReferences(Supplier.class, TIMELINE).stream()
          .map(context::getService)
          .filter(Objects::nonNull)
          .flatMap(timeline -> StartStages.of((Map<?, ?>) timeline.get()).stream())
          .toList();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(TIMELINE, e);
    }
  }

  /** Without JMX: starting its agent takes longer than the question is worth. */
  private static Duration uptime() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()))
        .orElse(Duration.ZERO);
  }

  /** Of all groups, also without JMX. */
  private static int threads() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    return all.activeCount();
  }

  private String framework() {
    Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    return system.getSymbolicName() + " " + system.getVersion();
  }
}
