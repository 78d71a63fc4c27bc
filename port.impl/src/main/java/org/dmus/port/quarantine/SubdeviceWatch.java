package org.dmus.port.quarantine;

import java.util.function.Supplier;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.engine.Tenure;

/** Watches one real-time subdevice: the calls of its engine, and those of its control threads. */
public final class SubdeviceWatch implements Watched, AutoCloseable {
  private static final StackTraceElement[] NOWHERE = {};

  private final String name;
  private final Watchdog watchdog;
  private final RevocableLock engine;
  private final Supplier<Thread> engineThread;
  private final Isolation isolation;
  private final CallWatch engineCalls;
  private final CallWatch controlCalls;
  private final FloodWatch flood = new FloodWatch();
  private StackTraceElement[] flooding = NOWHERE;

  /**
   * Starts to watch.
   *
   * @param name name of the subdevice
   * @param watchdog looks
   * @param engine the lock of its engine
   * @param engineThread tells the thread of its engine
   * @param control the lock under which its miniport is initialised and closed
   * @param isolation hears what is found
   */
  public SubdeviceWatch(
      String name,
      Watchdog watchdog,
      RevocableLock engine,
      Supplier<Thread> engineThread,
      RevocableLock control,
      Isolation isolation) {
    this.name = name;
    this.watchdog = watchdog;
    this.engine = engine;
    this.engineThread = engineThread;
    this.isolation = isolation;
    engineCalls = new CallWatch(engine);
    controlCalls = new CallWatch(control);
    watchdog.watch(this);
  }

  @Override
  public void look() {
    look(engineCalls);
    look(controlCalls);
    lookForFlood();
  }

  private void look(CallWatch calls) {
    Tenure revoked = calls.look(engineThread.get());
    if (revoked != null) {
      Thread stuck = revoked.holder();
      StackTraceElement[] stack = calls.stack();
      start(() -> isolation.blocked(revoked, stuck, stack));
    }
  }

  private void lookForFlood() {
    Tenure tenure = engine.tenure();
    Thread thread = engineThread.get();
    String what = flood.look(tenure);
    if (flood.isSuspicious()) {
      sample(thread);
    } else {
      flooding = NOWHERE;
    }
    if (what != null) {
      StackTraceElement[] stack = flooding;
      start(() -> isolation.flooded(tenure, thread, what, stack));
    }
  }

  /** Keeps a stack that leads through the miniport: between its calls there is none. */
  private void sample(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    if (Culprit.isSeenIn(stack)) {
      flooding = stack;
    }
  }

  private void start(Runnable action) {
    Thread thread = new Thread(action, "dmus-quarantine-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    watchdog.forget(this);
  }
}
