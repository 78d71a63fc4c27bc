package org.dmus.tck.miniport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/** A service group whose engine is the test. */
final class TestGroup implements IServiceGroup {
  private final List<IServiceSink> members = new CopyOnWriteArrayList<>();
  private final AtomicBoolean requested = new AtomicBoolean();
  private final Runnable wake;
  private final LongConsumer delay;
  private final EngineCalls engine;
  private final AtomicLong delayed100ns = new AtomicLong();
  private volatile boolean closed;

  /**
   * A group without members.
   *
   * @param wake called at each request
   * @param delay has the time of a delayed request go by, 100 ns
   * @param engine is told when members are called
   */
  TestGroup(Runnable wake, LongConsumer delay, EngineCalls engine) {
    this.wake = wake;
    this.delay = delay;
    this.engine = engine;
  }

  boolean isClosed() {
    return closed;
  }

  /** Serves the members, if anybody asked for it. */
  boolean serve() {
    boolean wanted = requested.getAndSet(false) && !closed;
    if (wanted) {
      delay.accept(delayed100ns.getAndSet(0));
      Thread before = engine.begin();
      try {
        members.forEach(IServiceSink::requestService);
      } finally {
        engine.end(before);
      }
    }
    return wanted;
  }

  @Override
  public void requestService() {
    requested.set(true);
    wake.run();
  }

  @Override
  public void addMember(IServiceSink sink) {
    members.add(sink);
  }

  @Override
  public void removeMember(IServiceSink sink) {
    members.remove(sink);
  }

  @Override
  public void supportDelayedService() {}

  /** Delays are over at once: the test has no time to lose, and the device is told. */
  @Override
  public void requestDelayedService(long time100ns) {
    delayed100ns.set(Math.max(0, -time100ns));
    requestService();
  }

  @Override
  public void cancelDelayedService() {}

  @Override
  public void close() {
    closed = true;
    members.clear();
  }
}
