package org.dmus.port.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/**
 * A service group that runs on one engine. A member that throws loses its place; the others go on.
 */
public final class ServiceGroup implements IServiceGroup, Duty {
  private static final IServiceSink[] NOBODY = {};

  private final Engine engine;
  private final AtomicBoolean requested = new AtomicBoolean();
  private final AtomicLong dueTime100ns = new AtomicLong(NEVER);
  private volatile IServiceSink[] members = NOBODY;
  private volatile boolean closed;

  /** Creates a group and adds it to the engine's duties. */
  public ServiceGroup(Engine engine) {
    this.engine = engine;
    engine.add(Engine.Stage.SERVICE, this);
  }

  @Override
  public void requestService() {
    // Who asked before and was not served yet wakes the engine for all.
    if (!requested.getAndSet(true)) {
      engine.wake();
    }
  }

  @Override
  public void addMember(IServiceSink sink) {
    engine.exclusively(
        () -> {
          requireServable(sink);
          IServiceSink[] more = Arrays.copyOf(members, members.length + 1);
          more[members.length] = sink;
          members = more;
        });
  }

  private void requireServable(IServiceSink sink) {
    if (closed) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE, "the service group is closed: it takes no members");
    } else if (sink == null) {
      throw new NtStatusException(NtStatus.INVALID_PARAMETER, "the member of a group is null");
    } else if (reaches(sink, this)) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          "a service group cannot be a member of itself, or of one of its members");
    }
  }

  private static boolean reaches(IServiceSink from, ServiceGroup target) {
    if (from instanceof ServiceGroup group) {
      return group == target
          || Arrays.stream(group.members).anyMatch(member -> reaches(member, target));
    }
    return false;
  }

  @Override
  public void removeMember(IServiceSink sink) {
    engine.exclusively(
        () -> {
          int at = Arrays.asList(members).indexOf(sink);
          if (at >= 0) {
            IServiceSink[] fewer = Arrays.copyOf(members, members.length - 1);
            System.arraycopy(members, at + 1, fewer, at, fewer.length - at);
            members = fewer;
          }
        });
  }

  @Override
  public void supportDelayedService() {
    // The timer is the engine's next due time: there is nothing to prepare.
  }

  @Override
  public void requestDelayedService(long time100ns) {
    long now = engine.clock().getTime();
    // Negative counts from now; so far off that it overflows is never.
    long due = time100ns < 0 ? now - time100ns : time100ns;
    dueTime100ns.set(due < 0 ? NEVER : due);
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
      engine.tenure().served();
      serveMembers();
    }
    return dueTime100ns.get();
  }

  private void serveMembers() {
    IServiceSink[] present = members;
    for (IServiceSink member : present) {
      // A member that this service removed before its turn is not called any more.
      if (members == present || Arrays.asList(members).contains(member)) {
        serve(member);
      }
    }
  }

  private void serve(IServiceSink member) {
    try {
      call(member);
    } catch (Throwable e) {
      Isolated.letPass(e);
      removeMember(member);
      engine.report(e);
      engine.fault(e);
    }
  }

  private void call(IServiceSink member) {
    Tenure held = engine.tenure();
    held.enter();
    try {
      member.requestService();
    } finally {
      held.exit();
    }
  }

  @Override
  public void close() {
    closed = true;
    engine.exclusively(
        () -> {
          engine.remove(Engine.Stage.SERVICE, this);
          members = NOBODY;
        });
  }

  /** {@return whether the group was closed} */
  public boolean isClosed() {
    return closed;
  }
}
