package org.dmus.port.simulation;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/**
 * The render stream of one generation. Some keep events for a while before they give them back,
 * some refuse now and then what a client sent, some throw.
 */
final class SimulatedStream implements IMXF {
  private final IAllocatorMXF allocator;
  private final IMasterClock clock;
  private final Received received;
  private final DMusKernelEvent[] kept;
  private final int refusesEach;

  /** Of a stream that sequences, and silences, itself; else null. */
  private final SimulatedSchedule schedule;

  private int next;
  private int messages;
  private KsState state = KsState.STOP;
  private long left;
  private boolean throwing;
  private boolean closed;

  SimulatedStream(
      IAllocatorMXF allocator,
      IMasterClock clock,
      Received received,
      int keeps,
      int refusesEach,
      boolean sequencesItself) {
    this.schedule = sequencesItself ? new SimulatedSchedule() : null;
    this.refusesEach = refusesEach;
    this.allocator = allocator;
    this.clock = clock;
    this.received = received;
    this.kept = new DMusKernelEvent[keeps];
  }

  @Override
  public void setState(KsState state) {
    if (schedule != null) {
      sequence(state);
    }
    if (state == KsState.STOP) {
      giveBack();
    }
  }

  private void sequence(KsState newState) {
    if (newState == KsState.RUN) {
      schedule.resume(clock.getTime());
    } else if (state == KsState.RUN) {
      play();
      schedule.pause(clock.getTime());
      received.forgetNotes();
    } else if (newState == KsState.STOP) {
      left += schedule.clientMessages();
      schedule.clear();
    }
    state = newState;
  }

  /** Whether what it is given comes ahead of its time. */
  boolean sequencesItself() {
    return schedule != null;
  }

  /** Messages of clients that it was given and had not played when it was stopped. */
  long takeLeft() {
    long unplayed = left;
    left = 0;
    return unplayed;
  }

  /** Plays what is due by now. */
  void play() {
    if (schedule != null) {
      schedule.play(received, clock.getTime());
    }
  }

  /** Messages of clients that it was given and has not played. */
  long waiting() {
    return schedule == null ? 0 : schedule.clientMessages();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    Received.require(!closed, "called after close");
    if (throwing) {
      throw new IllegalStateException("simulated");
    }
    if (refusesEach > 0 && ++messages % refusesEach == 0 && Received.isClients(chain)) {
      allocator.putMessage(chain);
      return NtStatus.DEVICE_BUSY;
    }
    take(chain);
    return chain == null || kept.length == 0 ? allocator.putMessage(chain) : keep(chain);
  }

  private void take(DMusKernelEvent chain) {
    if (schedule != null && chain != null) {
      schedule.add(chain, clock.getTime());
      return;
    }
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      received.take(e, clock.getTime());
    }
  }

  /** Throws at whatever comes next. */
  void breakDown() {
    throwing = true;
  }

  private NtStatus keep(DMusKernelEvent chain) {
    NtStatus status = allocator.putMessage(kept[next]);
    kept[next] = chain;
    next = (next + 1) % kept.length;
    return status;
  }

  private void giveBack() {
    for (int i = 0; i < kept.length; i++) {
      allocator.putMessage(kept[i]);
      kept[i] = null;
    }
  }

  @Override
  public void close() {
    closed = true;
    giveBack();
    if (throwing) {
      received.forgetNotes();
    }
    received.endGeneration(clock.getTime());
  }
}
