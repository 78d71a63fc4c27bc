package org.dmus.port.driver;

import java.util.concurrent.CompletableFuture;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.quarantine.ControlCalls;
import org.dmus.port.quarantine.Isolation;
import org.dmus.port.quarantine.SubdeviceWatch;
import org.dmus.port.quarantine.Watchdog;

/**
 * Real time: a thread of the subdevice's own moves the engine, others call the miniport, and a
 * watchdog looks after all of them.
 */
final class RealTimePace implements Pace {
  private final String name;
  private final ControlCalls calls;
  private final RealtimeRunner thread;
  private final SubdeviceWatch watch;

  RealTimePace(
      String name, Engine engine, RevocableLock control, Watchdog watchdog, Isolation isolation) {
    this.name = name;
    calls = new ControlCalls(name);
    thread = new RealtimeRunner(engine, name);
    watch = new SubdeviceWatch(name, watchdog, engine.lock(), thread::thread, control, isolation);
  }

  /** On a thread that may be left behind. */
  @Override
  public CompletableFuture<Void> begin(Runnable action) {
    return calls.begin(action);
  }

  @Override
  public void soon(Runnable action) {
    calls.start(action);
  }

  @Override
  public void replace(Thread stuck, NtStatusException why) {
    thread.replace(stuck);
    calls.giveUp(stuck, why);
  }

  @Override
  public long runUntil(long time100ns) {
    throw new IllegalStateException(name + " runs in real time");
  }

  @Override
  public void close() {
    watch.close();
    thread.close();
  }
}
