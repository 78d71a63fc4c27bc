package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.client.Quarantine;
import org.dmus.client.Quarantine.Reason;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.engine.Tenure;
import org.dmus.port.filter.Filter;
import org.dmus.port.quarantine.Culprit;
import org.dmus.port.quarantine.Isolation;
import org.dmus.port.quarantine.ThrowLimit;
import org.dmus.port.quarantine.Verdict;

/**
 * Isolates the miniport of one subdevice that blocks or floods, and starts one anew that throws:
 * see decisions 33 and 34.
 */
final class Ward implements Isolation {

  /** What the subdevice does about it. */
  interface Patient {
    String name();

    /** What it has now; null = nothing. */
    Binding binding();

    /** Notes why what it has is isolated, and closes that, calling it. */
    void isolate(Binding old, Quarantine why);

    /** Starts what it had anew; throws what the miniport throws. */
    void attachAnew(Binding old);

    /** Notes that it is isolated; what it had is not its any more. Under its control lock. */
    void isolated(Quarantine why);

    /** A thread does not come back: others do what it did. */
    void replace(Thread stuck, NtStatusException why);

    /** Runs something beside the engine, or, where time is virtual, when its lock is free. */
    void soon(Runnable action);
  }

  private final Patient patient;
  private final Engine engine;
  private final Filter filter;
  private final RevocableLock control;
  private final DriverContext context;
  private final ThrowLimit limit = new ThrowLimit();

  /** Under the lock of the engine. */
  private Throwable early;

  private final AtomicLong restarts = new AtomicLong();
  private Binding broken;

  Ward(
      Patient patient, Engine engine, Filter filter, RevocableLock control, DriverContext context) {
    this.patient = patient;
    this.engine = engine;
    this.filter = filter;
    this.control = control;
    this.context = context;
    engine.onFault(this::threw);
  }

  /** How often the miniport was started anew because it threw. */
  long restarts() {
    return restarts.get();
  }

  /** Forgets how often it threw. Under the lock of the engine. */
  void forgive() {
    limit.reset();
  }

  /** A miniport is bound: what it threw while its streams were opened counts now. */
  void bound() {
    engine.exclusively(
        () -> {
          Throwable why = early;
          early = null;
          if (why != null) {
            threw(why);
          }
        });
  }

  /** A stream or a service routine threw. Under the lock of the engine. */
  private void threw(Throwable why) {
    Binding now = patient.binding();
    if (now == null) {
      early = why; // its first event came before it was bound
      return;
    }
    if (now == broken) {
      return; // it is started anew already
    }
    broken = now;
    boolean tooOften = limit.isExceededBy(engine.clock().getTime());
    patient.soon(() -> startAnew(now, why, tooOften));
  }

  private void startAnew(Binding old, Throwable why, boolean tooOften) {
    String what = why.getMessage() + " in " + Culprit.in(why.getStackTrace());
    if (tooOften) {
      String often = "threw " + ThrowLimit.TIMES + " times within a minute, at last " + what;
      Quarantine verdict = Verdict.of(Reason.THROWN, often, why.getStackTrace());
      patient.isolate(old, verdict);
      say(verdict);
      return;
    }
    restarts.incrementAndGet();
    context.log().warn("{}: its miniport is started anew: {}", patient.name(), what);
    try {
      patient.attachAnew(old);
      context.log().info("{}: its miniport is ready again", patient.name());
    } catch (RuntimeException | Error e) {
      context.log().error("{}: its miniport cannot be started anew", patient.name(), e);
    }
  }

  @Override
  public void blocked(Tenure tenure, Thread stuck, StackTraceElement[] stack) {
    String what = "blocked for 500 ms in " + Culprit.in(stack);
    Quarantine why = Verdict.of(Reason.BLOCKED, what, stack);
    NtStatusException told = told(why);
    List<Runnable> rest = new ArrayList<>();
    Binding old = patient.binding();
    if (engine.tenure() == tenure) {
      engine.lock().succeed(tenure, () -> giveUp(old, told, rest));
      control.takeFrom(stuck, () -> patient.isolated(why));
    } else {
      control.succeed(
          tenure,
          () -> {
            engine.exclusively(() -> giveUp(old, told, rest));
            patient.isolated(why);
          });
    }
    leave(old, why, stuck, told);
    tenure.whenLeft(() -> rest.forEach(this::attempt));
  }

  @Override
  public void flooded(Tenure tenure, Thread stuck, String flood, StackTraceElement[] stack) {
    if (engine.tenure() != tenure) {
      return; // it is isolated already
    }
    String what = stack.length == 0 ? flood : flood + ", in " + Culprit.in(stack);
    Quarantine why = Verdict.of(Reason.FLOODED, what, stack);
    NtStatusException told = told(why);
    List<Runnable> rest = new ArrayList<>();
    Binding old = patient.binding();
    engine.lock().expel(tenure, () -> giveUp(old, told, rest));
    control.takeFrom(null, () -> patient.isolated(why));
    leave(old, why, stuck, told);
    tenure.whenLeft(() -> rest.forEach(this::attempt));
  }

  /** Takes everything away from the miniport. Under the lock of the engine. */
  private void giveUp(Binding old, NtStatusException told, List<Runnable> rest) {
    filter.abandon(told, rest::add);
    if (old != null) {
      rest.add(old.port().abandon());
      rest.add(old.instance()::release);
    }
  }

  private void leave(Binding old, Quarantine why, Thread stuck, NtStatusException told) {
    say(why);
    patient.replace(stuck, told);
    engine.wake();
    if (old != null) {
      attempt(() -> context.registry().withdraw(old.port()));
    }
  }

  private NtStatusException told(Quarantine why) {
    NtStatusException told =
        new NtStatusException(NtStatus.IO_DEVICE_ERROR, Verdict.problem(patient.name(), why));
    told.setStackTrace(why.stack().toArray(StackTraceElement[]::new));
    return told;
  }

  private void say(Quarantine why) {
    context.log().error("{}", Verdict.problem(patient.name(), why), told(why));
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      context.log().error("{}: its isolated miniport failed to close", patient.name(), e);
    }
  }
}
