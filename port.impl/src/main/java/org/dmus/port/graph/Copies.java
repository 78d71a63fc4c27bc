package org.dmus.port.graph;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.buffer.EventWriter;
import org.dmus.port.engine.EventPool;
import org.dmus.port.notes.OwedEnds;

/** Copies what a source delivers into the pool of a connection, for its first filter. */
final class Copies {
  private final EventPool pool;
  private final IMasterClock clock;
  private final ConnectionCounters counters;
  private final TargetEnd target;
  private final EventWriter writer;
  private final OwedEnds owed = new OwedEnds();
  private IMXF first;
  private boolean broken;
  private final OwedEnds.Payment payment = this::pay;

  Copies(EventPool pool, IMasterClock clock, ConnectionCounters counters, TargetEnd target) {
    this.pool = pool;
    this.clock = clock;
    this.counters = counters;
    this.target = target;
    this.writer = new EventWriter(pool);
  }

  /** Says which filter is the first. */
  void output(IMXF filter) {
    first = filter;
  }

  /** Gives a copy on, to be played at a master time. */
  void give(DMusKernelEvent event, long time100ns) {
    DMusKernelEvent copy = null;
    if (!broken && payOwed()) {
      copy =
          writer.piece(
              event.bytes(),
              event.eventBytes(),
              event.channelGroup(),
              time100ns,
              event.isComplete());
    }
    if (copy != null) {
      first.putMessage(copy);
    } else {
      lose(event);
    }
  }

  /** A filter keeps so much that the pool is exhausted. */
  private void lose(DMusKernelEvent event) {
    broken = !event.isComplete();
    if (event.isComplete()) {
      counters.dropped++;
      owed.dropped(event.channelGroup(), event.bytes(), event.eventBytes());
      target.forgetPieces();
    }
  }

  /** Whether ends of notes are owed. */
  boolean owes() {
    return owed.any();
  }

  /** Sends what is owed; returns whether nothing is any more. */
  boolean payOwed() {
    if (owed.any()) {
      counters.notesEnded += owed.pay(payment);
    }
    return !owed.any();
  }

  private boolean pay(int group, int status, int controller, int value) {
    DMusKernelEvent event = pool.getMessage();
    if (event == null) {
      return false;
    }
    event.shortMessage(status, controller, value, 3);
    event.channelGroup(group);
    event.presTime100ns(clock.getTime());
    first.putMessage(event);
    return true;
  }

  void forget() {
    broken = false;
    owed.clear();
  }
}
