package org.dmus.port.engine;

import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Moves virtual time from one due time to the next, as far as its caller wants. Offline it is there
 * on the dot; a simulation comes late, as a real thread does, by amounts that a seed repeats.
 */
public final class VirtualRunner {
  /** Earlier than any time. */
  private static final long STOPPED = Long.MIN_VALUE;

  private static final int MOST_YIELDS = 1_000;

  private final Engine engine;
  private final ManualClock clock;
  private final LongSupplier lateness100ns;
  private final BooleanSupplier standsStill;

  private VirtualRunner(
      Engine engine, ManualClock clock, LongSupplier lateness100ns, BooleanSupplier standsStill) {
    this.engine = engine;
    this.clock = clock;
    this.lateness100ns = lateness100ns;
    this.standsStill = standsStill;
  }

  /** Returns a runner that is never late, and never stands still. */
  public static VirtualRunner offline(Engine engine, ManualClock clock) {
    return offline(engine, clock, () -> false);
  }

  /**
   * Returns a runner that is never late.
   *
   * @param engine the engine
   * @param clock its clock
   * @param standsStill whether time must not go on now; asked while no control operation runs
   */
  public static VirtualRunner offline(
      Engine engine, ManualClock clock, BooleanSupplier standsStill) {
    return new VirtualRunner(engine, clock, () -> 0, standsStill);
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
    return new VirtualRunner(
        engine, clock, () -> (long) (random.nextDouble() * maxLateness100ns), () -> false);
  }

  /**
   * Does everything that falls due until a time, or until time has to stand still.
   *
   * @param time100ns master time to reach
   * @return when the next work is due, or {@link Duty#NEVER}; now, when time stands still
   */
  public long runUntil(long time100ns) {
    long now = clock.getTime();
    long next = stepAt(now);
    while (next != STOPPED && next <= time100ns && next != Duty.NEVER) {
      next = stepAt(Math.min(time100ns, next + lateness100ns.getAsLong()));
    }
    next = next == STOPPED ? STOPPED : stepAt(time100ns);
    return next == STOPPED ? clock.getTime() : next;
  }

  /** Whoever takes the miniport away comes before it or after it, never between time and work. */
  private long stepAt(long time100ns) {
    giveWay();
    return engine.exclusively(
        () -> {
          if (standsStill.getAsBoolean()) {
            return STOPPED;
          }
          clock.advanceTo(time100ns);
          return engine.step();
        });
  }

  /** A runner that never pauses would keep those out who wait for the lock. */
  private void giveWay() {
    for (int i = 0; i < MOST_YIELDS && engine.isWanted(); i++) {
      Thread.yield();
    }
  }
}
