package org.dmus.port.engine;

import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Moves virtual time from one due time to the next, as far as its caller wants. Offline it is there
 * on the dot; a simulation comes late, as a real thread does, by amounts that a seed repeats.
 */
public final class VirtualRunner {
  private final Engine engine;
  private final ManualClock clock;
  private final LongSupplier lateness100ns;

  private VirtualRunner(Engine engine, ManualClock clock, LongSupplier lateness100ns) {
    this.engine = engine;
    this.clock = clock;
    this.lateness100ns = lateness100ns;
  }

  /**
   * Returns a runner that is never late.
   *
   * @param engine the engine
   * @param clock its clock
   */
  public static VirtualRunner offline(Engine engine, ManualClock clock) {
    return new VirtualRunner(engine, clock, () -> 0);
  }

  /**
   * Returns a runner that is late at random.
   *
   * @param engine the engine
   * @param clock its clock
   * @param seed repeats a simulation
   * @param maxLateness100ns bound of the lateness, 100 ns, at least 1
   */
  public static VirtualRunner simulated(
      Engine engine, ManualClock clock, long seed, long maxLateness100ns) {
    Random random = new Random(seed);
    return new VirtualRunner(engine, clock, () -> (long) (random.nextDouble() * maxLateness100ns));
  }

  /**
   * Does everything that falls due until a time.
   *
   * @param time100ns master time to reach
   * @return when the next work is due, or {@link Duty#NEVER}
   */
  public long runUntil(long time100ns) {
    long next = engine.step();
    while (next <= time100ns && next != Duty.NEVER) {
      clock.advanceTo(Math.min(time100ns, next + lateness100ns.getAsLong()));
      next = engine.step();
    }
    clock.advanceTo(time100ns);
    return engine.step();
  }
}
