package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** A render stream to memory. */
final class MemoryRender implements MemoryStream {
  private static final int SYSEX = 0xF0;
  private static final int LONG_BYTES = 64;
  private static final int ROOM_FOR_LONG_ONES = 32;
  private static final int NEVER_RAN = -1;
  private static final long LATER = 1L << 62;

  private final MemoryStreams streams;
  private final SeededFault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final MemoryOutput output;
  private final MemoryReturns returns;
  private final Fifo waiting = new Fifo();
  private final Fifo kept = new Fifo();
  private KsState state = KsState.STOP;
  private int sleepsBefore = NEVER_RAN;
  private int longOnes;
  private Object garbage;
  private Thread first;

  MemoryRender(MemoryStreams streams, SeededFault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.streams = streams;
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
    output = new MemoryOutput(fault, streams.device());
    returns = new MemoryReturns(fault, pool);
  }

  @Override
  public long now() {
    return clock.getTime();
  }

  KsState state() {
    return state;
  }

  IAllocatorMXF pool() {
    return pool;
  }

  /** {@return whether it was in RUN} */
  boolean ran() {
    return sleepsBefore != NEVER_RAN;
  }

  /** {@return how often the device had slept when it first ran} */
  int sleepsBefore() {
    return sleepsBefore;
  }

  void remember(Object what) {
    garbage = what;
  }

  boolean isServedByOneThread() {
    first = first == null ? Thread.currentThread() : first;
    return first == Thread.currentThread();
  }

  @Override
  public void setState(KsState next) {
    state = next;
    if (state == KsState.RUN && !ran()) {
      sleepsBefore = streams.power().sleeps();
    }
    if (state == KsState.STOP) {
      discard();
      streams.breakOff(this);
    }
    if (fault != OutputFault.WAITS_FOR_MORE_AFTER_PAUSE) {
      send();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    return fault instanceof PutFault wrong ? wrong.put(this, chain) : take(chain);
  }

  void changeGroup() {
    streams.changeGroup();
  }

  /** Takes a chain, and plays what it may. */
  NtStatus take(DMusKernelEvent chain) {
    waiting.append(chain);
    if (state == KsState.STOP) {
      discard();
    }
    send();
    return NtStatus.SUCCESS;
  }

  /** Plays what waits, as long as the device takes it. */
  void send() {
    boolean early = fault == OutputFault.SENDS_IN_ACQUIRE && state == KsState.ACQUIRE;
    while ((state == KsState.RUN || early) && !waiting.isEmpty() && streams.letsPlay(this)) {
      DMusKernelEvent event = waiting.poll();
      if (isKept(event)) {
        kept.append(event);
      } else {
        output.play(event);
        streams.played(this, event);
        returns.giveBack(event, !waiting.isEmpty());
      }
    }
    if (fault == OutputFault.LOSES_WHAT_A_FULL_DEVICE_DOES_NOT_TAKE && streams.device().isFull()) {
      waiting.pollAll();
    }
  }

  private boolean isKept(DMusKernelEvent event) {
    if (fault == OutputFault.KEEPS_WHAT_IS_FOR_LATER_IN_STOP) {
      return event.presTime100ns() > now() && event.presTime100ns() < LATER;
    }
    return fault == OutputFault.FORGETS_WHAT_WAITS_WHEN_CLOSED
        && event.eventBytes() > LONG_BYTES
        && ++longOnes > ROOM_FOR_LONG_ONES;
  }

  private void discard() {
    while (!waiting.isEmpty()) {
      DMusKernelEvent event = waiting.poll();
      boolean sysex = (event.bytes()[0] & 0xFF) == SYSEX && event.eventBytes() < LONG_BYTES;
      if (sysex && fault == OutputFault.KEEPS_SHORT_SYSEX_IN_STOP) {
        kept.append(event);
      } else {
        pool.putMessage(event);
      }
    }
    if (fault == OutputFault.FORGETS_WHAT_WAITS_WHEN_CLOSED) {
      giveBack(kept);
    }
  }

  private void giveBack(Fifo events) {
    DMusKernelEvent all = events.pollAll();
    if (all != null) {
      pool.putMessage(all);
    }
  }

  @Override
  public void connectOutput(IMXF sink) {
    if (fault != OutputFault.HAS_AN_OUTPUT) {
      MemoryStream.super.connectOutput(sink);
    }
  }

  @Override
  public void close() {
    giveBack(waiting);
    if (fault != OutputFault.FORGETS_WHAT_WAITS_WHEN_CLOSED) {
      giveBack(kept);
    }
    streams.closed(this);
  }
}
