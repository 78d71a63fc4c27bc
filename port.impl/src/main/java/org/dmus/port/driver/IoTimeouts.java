package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.Isolated;
import org.dmus.port.engine.Tenure;

/** Routines that are called every second (PcRegisterIoTimeout). */
final class IoTimeouts {
  private static final long PERIOD_100NS = ReferenceTime.PER_SECOND;

  private final Supplier<Engine> engine;
  private final Consumer<Throwable> failures;
  private final List<Timeout> timeouts = new ArrayList<>();

  IoTimeouts(Supplier<Engine> engine, Consumer<Throwable> failures) {
    this.engine = engine;
    this.failures = failures;
  }

  private final class Timeout implements Duty {
    private final Consumer<Object> routine;
    private final Object context;
    private long due100ns;

    Timeout(Consumer<Object> routine, Object context, long due100ns) {
      this.routine = routine;
      this.context = context;
      this.due100ns = due100ns;
    }

    boolean is(Consumer<Object> otherRoutine, Object otherContext) {
      return routine == otherRoutine && context == otherContext;
    }

    @Override
    public long work(long now) {
      if (now < due100ns) {
        return due100ns;
      }
      // A process that stood still gets one call, not a burst of them.
      due100ns = now + PERIOD_100NS;
      try {
        call();
      } catch (RuntimeException | Error e) {
        Isolated.letPass(e);
        due100ns = NEVER;
        failures.accept(e);
      }
      return due100ns;
    }

    private void call() {
      Tenure held = engine.get().tenure();
      held.enter();
      try {
        routine.accept(context);
      } finally {
        held.exit();
      }
    }
  }

  synchronized void register(Consumer<Object> routine, Object context) {
    if (timeouts.stream().anyMatch(t -> t.is(routine, context))) {
      throw new NtStatusException(
          NtStatus.UNSUCCESSFUL, "the routine is registered with this context already");
    }
    Engine runs = engine.get();
    Timeout timeout = new Timeout(routine, context, runs.clock().getTime() + PERIOD_100NS);
    timeouts.add(timeout);
    runs.add(Engine.Stage.SERVICE, timeout);
  }

  void unregister(Consumer<Object> routine, Object context) {
    Timeout found = take(routine, context);
    engine.get().remove(Engine.Stage.SERVICE, found);
  }

  private synchronized Timeout take(Consumer<Object> routine, Object context) {
    for (Timeout timeout : timeouts) {
      if (timeout.is(routine, context)) {
        timeouts.remove(timeout);
        return timeout;
      }
    }
    throw new NtStatusException(
        NtStatus.NOT_FOUND, "the routine is not registered with this context");
  }

  /** Ends all of them. */
  void close() {
    List<Timeout> all;
    synchronized (this) {
      all = List.copyOf(timeouts);
      timeouts.clear();
    }
    all.forEach(timeout -> engine.get().remove(Engine.Stage.SERVICE, timeout));
  }
}
