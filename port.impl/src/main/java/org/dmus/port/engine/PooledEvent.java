package org.dmus.port.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.dmus.mxf.DMusKernelEvent;

/**
 * What a pool knows about one of its events; the event carries it, so that nothing is looked up.
 */
public final class PooledEvent {
  private static final VarHandle STAMP;

  static {
    try {
      STAMP = MethodHandles.lookup().findVarHandle(PooledEvent.class, "stamp", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The place of an event over and above the pool, which is used once. */
  static final int SPARE = -1;

  final EventPool pool;
  final DMusKernelEvent event = new DMusKernelEvent();

  /** Its place among the events of its pool, or {@link #SPARE}. */
  final int index;

  /** While it is free: the index of the free event below it. */
  int below;

  /** While it is free: how many are, with it and those below it. */
  int height;

  /** Whether the miniport's stream has it: what it keeps when it is closed is lost. */
  boolean lent;

  /** Counts gets and puts: odd while the event is out. */
  private volatile int stamp;

  /** Whether a stream had it before, and went: others have seen it already. */
  private boolean recalled;

  private EventOwner owner;
  private boolean signed;
  private long submitTime100ns;

  PooledEvent(EventPool pool, int index) {
    this.pool = pool;
    this.index = index;
    event.reserved(this);
  }

  /** Notes who submits the event, and when. Only its present owner may call this. */
  public void sign(EventOwner writer, long masterTime100ns) {
    // An event mostly comes back to the same writer, and storing a reference costs a barrier.
    if (owner != writer) {
      owner = writer;
    }
    signed = true;
    submitTime100ns = masterTime100ns;
  }

  /** Notes that a stream had it before, and went. Only its present owner may call this. */
  public void recalled(boolean again) {
    recalled = again;
  }

  /** {@return whether a stream had it before} */
  public boolean isRecalled() {
    return recalled;
  }

  /** {@return who submitted the event; null when the port made it itself} */
  public EventOwner owner() {
    return signed ? owner : null;
  }

  /** {@return master time of its submission, 100 ns; meaningless without an owner} */
  public long submitTime100ns() {
    return submitTime100ns;
  }

  int stamp() {
    return stamp;
  }

  /** Only who took it from the free ones may call this: they published it, nobody else writes. */
  void take() {
    lent = false;
    recalled = false;
    STAMP.setRelease(this, stamp + 1);
  }

  /** Returns whether the event was out, with that stamp, and is not any more. */
  boolean put(int expected) {
    return (expected & 1) != 0 && STAMP.compareAndSet(this, expected, expected + 1);
  }

  /** Tells the owner that it is back, and forgets him. A spare one was no part of his share. */
  void release(boolean withBuffer) {
    if (signed) {
      signed = false;
      if (index != SPARE) {
        owner.returned(withBuffer);
      }
    }
  }
}
