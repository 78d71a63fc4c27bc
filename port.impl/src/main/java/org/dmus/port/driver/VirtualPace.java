package org.dmus.port.driver;

import java.util.concurrent.CompletableFuture;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.VirtualRunner;
import org.dmus.port.filter.Filter;

/** Virtual time: whoever renders moves the engine, and all that happens happens on his thread. */
final class VirtualPace implements Pace {
  /** How late a simulated engine comes at most: what a busy machine does to a parked thread. */
  private static final long MAX_LATENESS_100NS = 2 * ReferenceTime.PER_MILLISECOND;

  private final Engine engine;
  private final VirtualRunner runner;

  VirtualPace(
      SubdeviceConfiguration configuration, Engine engine, ManualClock time, Filter filter) {
    this.engine = engine;
    runner =
        configuration.runner() == Runner.OFFLINE
            ? VirtualRunner.offline(engine, time, filter::isAwaitingMiniport)
            : VirtualRunner.simulated(engine, time, seed(configuration), MAX_LATENESS_100NS);
  }

  private static int seed(SubdeviceConfiguration configuration) {
    return new RegistryKey(configuration.name(), configuration.settings())
        .number(Runner.SEED, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public CompletableFuture<Void> begin(Runnable action) {
    action.run();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void soon(Runnable action) {
    engine.afterwards(action);
  }

  @Override
  public void replace(Thread stuck, NtStatusException why) {
    // Nobody watches how long a call takes where time stands still meanwhile.
  }

  @Override
  public long runUntil(long time100ns) {
    return runner.runUntil(time100ns);
  }

  @Override
  public void close() {
    // No thread is its own.
  }
}
