package org.dmus.port.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/** A service group that runs on one engine. */
public final class ServiceGroup implements IServiceGroup, Duty {
  private final Engine engine;
  private final List<IServiceSink> members = new CopyOnWriteArrayList<>();
  private final AtomicBoolean requested = new AtomicBoolean();
  private volatile boolean closed;
  private final AtomicLong dueTime100ns = new AtomicLong(NEVER);

  /** Creates a group and adds it to the engine's duties. */
  public ServiceGroup(Engine engine) {
    this.engine = engine;
    engine.add(Engine.Stage.SERVICE, this);
  }

  @Override
  public void requestService() {
    requested.set(true);
    engine.wake();
  }

  @Override
  public void addMember(IServiceSink sink) {
    members.add(sink);
  }

  @Override
  public void removeMember(IServiceSink sink) {
    engine.exclusively(() -> members.remove(sink));
  }

  @Override
  public void supportDelayedService() {
    // The timer is the engine's next due time: there is nothing to prepare.
  }

  @Override
  public void requestDelayedService(long time100ns) {
    dueTime100ns.set(time100ns < 0 ? engine.clock().getTime() - time100ns : time100ns);
    engine.wake();
  }

  @Override
  public void cancelDelayedService() {
    dueTime100ns.set(NEVER);
  }

  @Override
  public long work(long now) {
    long due = dueTime100ns.get();
    // A newer request that arrives in between stays: only the one seen is consumed.
    boolean elapsed = due <= now && dueTime100ns.compareAndSet(due, NEVER);
    if (requested.getAndSet(false) | elapsed) {
      serveMembers();
    }
    return dueTime100ns.get();
  }

  private void serveMembers() {
    for (int i = 0; i < members.size(); i++) {
      members.get(i).requestService();
    }
  }

  @Override
  public void close() {
    closed = true;
    engine.remove(Engine.Stage.SERVICE, this);
  }

  /** {@return whether the group was closed} */
  public boolean isClosed() {
    return closed;
  }
}
