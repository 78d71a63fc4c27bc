package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** A render stream to memory. */
final class MemoryRender implements MemoryStream {
  private final MemoryStreams streams;
  private final MemoryLine line;
  private final SeededFault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final MemoryOutput output;
  private final MemoryReturns returns;
  private final MemoryQueue queue;
  private KsState state = KsState.STOP;
  private int sleepsBefore;
  private int runs;
  private Object garbage;
  private Thread first;

  MemoryRender(
      MemoryStreams streams,
      MemoryLine line,
      SeededFault fault,
      IAllocatorMXF pool,
      IMasterClock clock) {
    this.streams = streams;
    this.line = line;
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
    output = new MemoryOutput(fault, line.device());
    returns = new MemoryReturns(fault, pool);
    queue = new MemoryQueue(fault, pool, clock);
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

  /** {@return how often it was in RUN} */
  int runs() {
    return runs;
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
    if (state == KsState.RUN && runs++ == 0) {
      sleepsBefore = line.power().sleeps();
    }
    if (state == KsState.STOP) {
      queue.discard(runs > 0 ? output : null);
      line.breakOff(this);
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
    if (fault == Fault.ENDS_THE_OUTPUT_OF_EVERY_INSTANCE && streams.anotherEnded()) {
      return NtStatus.SUCCESS;
    }
    queue.append(chain);
    if (state == KsState.STOP) {
      queue.discard(runs > 0 ? output : null);
    }
    send();
    return NtStatus.SUCCESS;
  }

  /** Plays what waits, as long as the device takes it. */
  void send() {
    boolean early = fault == OutputFault.SENDS_IN_ACQUIRE && state == KsState.ACQUIRE && runs == 0;
    while ((state == KsState.RUN || early) && !queue.isEmpty() && line.letsPlay(this)) {
      DMusKernelEvent event = queue.next();
      if (event != null) {
        output.play(event);
        line.played(this, event);
        returns.giveBack(event, !queue.isEmpty());
      }
    }
    if (fault == OutputFault.LOSES_WHAT_A_FULL_DEVICE_DOES_NOT_TAKE && line.device().isFull()) {
      queue.forget();
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
    queue.close();
    if (fault == OutputFault.RESETS_THE_DEVICE_WHEN_A_STREAM_CLOSES) {
      line.device().reset();
    }
    streams.closed(this);
  }
}
