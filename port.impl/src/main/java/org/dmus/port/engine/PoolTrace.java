package org.dmus.port.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.AllocatorTrace.Fault;
import org.dmus.mxf.AllocatorTrace.Misuse;
import org.dmus.mxf.AllocatorTrace.Outstanding;
import org.dmus.mxf.DMusKernelEvent;

/**
 * The debug mode of a pool: who took each event, who gave it back, and who touched it afterwards.
 * It locks and allocates; a pool that is not in debug mode has none.
 */
final class PoolTrace {
  private static final int MOST_MISUSES = 100;

  private final Map<DMusKernelEvent, Custody> events = new IdentityHashMap<>();
  private final List<Misuse> misuses = new ArrayList<>();
  private long taken;

  /** Who had an event. */
  private static final class Custody {
    private String taker = "nobody";
    private String holder = "nobody";
    private String putter;
    private long number;
    private boolean out;
    private boolean missed;

    private String owner() {
      return holder.equals(taker) ? taker : holder + ", taken by " + taker;
    }
  }

  /** Starts to watch an event that is free. */
  synchronized void watch(PooledEvent mark) {
    Poison.fill(mark.event);
    events.put(mark.event, new Custody());
  }

  /** Notes that an event was taken out of the pool, and clears it. */
  synchronized void taken(DMusKernelEvent event) {
    Custody custody = events.get(event);
    check(event, custody);
    event.clear();
    custody.taker = Caller.name();
    custody.holder = custody.taker;
    custody.number = ++taken;
    custody.out = true;
  }

  /** Notes that the port handed an event to somebody. */
  synchronized void lent(DMusKernelEvent event, Object to) {
    Custody custody = events.get(event);
    if (custody != null) {
      custody.holder = to.getClass().getName();
    }
  }

  /** Notes that a cleared event is going back to the pool. */
  synchronized void put(DMusKernelEvent event) {
    Custody custody = events.get(event);
    custody.putter = Caller.name();
    custody.out = false;
    Poison.fill(event);
  }

  /** Notes that an event was refused. */
  synchronized void refused(DMusKernelEvent event) {
    Custody custody = events.get(event);
    if (custody == null) {
      add(Fault.WRONG_POOL, Caller.name(), "it put an event that this pool did not make");
    } else {
      String detail = "it was put before by " + custody.putter + "; taken by " + custody.taker;
      add(Fault.PUT_TWICE, Caller.name(), detail);
    }
  }

  /** Notes that an event will not come back; it is watched no more. */
  synchronized void lost(DMusKernelEvent event) {
    leaked(events.remove(event));
  }

  private void leaked(Custody custody) {
    if (custody.missed) {
      return;
    }
    custody.missed = true;
    add(Fault.LEAKED, custody.owner(), "it never gave the event back; taken by " + custody.taker);
  }

  private void check(DMusKernelEvent event, Custody custody) {
    String damage = custody.out ? null : Poison.damage(event);
    if (damage != null) {
      String detail = damage + " after it was put by " + custody.putter;
      add(Fault.USED_AFTER_PUT, custody.owner(), detail);
      event.clear();
      Poison.fill(event);
    }
  }

  private void add(Fault fault, String owner, String detail) {
    if (misuses.size() < MOST_MISUSES) {
      misuses.add(new Misuse(fault, owner, detail));
    }
  }

  /** Returns who has what, and what was done wrong so far. */
  synchronized AllocatorTrace trace(boolean closed) {
    events.forEach(this::check);
    List<Custody> out =
        events.values().stream()
            .filter(c -> c.out)
            .sorted(Comparator.comparingLong(c -> c.number))
            .toList();
    if (closed) {
      out.forEach(this::leaked);
    }
    return new AllocatorTrace(
        out.stream().map(c -> new Outstanding(c.owner(), taken - c.number)).toList(), misuses);
  }
}
