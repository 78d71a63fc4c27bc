package org.dmus.tck.miniport.faulty;

import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;

/** A render stream to memory. */
final class MemoryRender implements MemoryStream {
  private static final int LONG_BYTES = 1_000;
  private static final int SYSEX = 0xF0;
  private static final int TIMING_CLOCK = 0xF8;

  private static IAllocatorMXF lastPool;

  private final MemoryMiniport miniport;
  private final Fault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final Fifo waiting = new Fifo();
  private KsState state = KsState.STOP;
  private Object garbage;
  private Thread first;

  MemoryRender(MemoryMiniport miniport, Fault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.miniport = miniport;
    this.fault = fault;
    lastPool = pool;
    this.pool = pool;
    this.clock = clock;
  }

  @Override
  public long now() {
    return clock.getTime();
  }

  @Override
  public void setState(KsState next) {
    state = next;
    if (state == KsState.STOP) {
      discard();
    }
    send();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (fault == Fault.SWALLOWS_AN_INTERRUPT) {
      Thread.interrupted();
    }
    if (fault == Fault.MAKES_THE_ENGINE_WAIT) {
      LockSupport.parkNanos(1);
    }
    if (fault == Fault.REFUSES_TO_BE_SERVED && chain == null) {
      return NtStatus.UNSUCCESSFUL;
    }
    first = first == null ? Thread.currentThread() : first;
    if (fault == Fault.SERVES_ONE_THREAD && first != Thread.currentThread()) {
      return NtStatus.UNSUCCESSFUL;
    }
    if (chain != null && fault == Fault.FORGETS_IN_PAUSE && state == KsState.PAUSE) {
      return pool.putMessage(chain);
    }
    waiting.append(chain);
    if (fault == Fault.ALLOCATES) {
      garbage = new Object();
    }
    if (state == KsState.STOP) {
      discard();
    }
    send();
    boolean blame = fault == Fault.CALLS_WHAT_IT_TOOK_A_FAILURE && chain != null;
    return blame ? NtStatus.UNSUCCESSFUL : NtStatus.SUCCESS;
  }

  private void send() {
    boolean early = fault == Fault.SENDS_IN_ACQUIRE && state == KsState.ACQUIRE;
    boolean rest = false;
    while ((state == KsState.RUN || early) && !waiting.isEmpty()) {
      DMusKernelEvent event = waiting.poll();
      play(event);
      rest = giveBack(event, rest);
    }
  }

  private boolean giveBack(DMusKernelEvent event, boolean rest) {
    boolean clockTick = (event.bytes()[0] & 0xFF) == TIMING_CLOCK && event.eventBytes() == 1;
    boolean goesOn = !waiting.isEmpty();
    boolean leak =
        fault == Fault.LEAKS_THE_REST_OF_A_CHAIN && rest && (event.bytes()[0] & 0xF0) == 0xC0;
    if (!leak) {
      (fault == Fault.SHARES_ITS_POOL ? lastPool : pool).putMessage(event);
    }
    if (fault == Fault.GIVES_BACK_TWICE && clockTick) {
      pool.putMessage(event);
    }
    if (fault == Fault.CHANGES_WHAT_IT_GAVE_BACK && clockTick) {
      event.eventBytes(0);
    }
    return rest || goesOn;
  }

  private void play(DMusKernelEvent event) {
    if (!event.isPackage()) {
      send(event);
    } else if (event.packageHead() != null || fault == Fault.CHOKES_ON_AN_EMPTY_PACKAGE) {
      playPackage(event.packageHead());
    }
  }

  private void send(DMusKernelEvent event) {
    int count = event.eventBytes();
    if (fault == Fault.CHOKES_ON_NO_BYTES && count == 0) {
      throw new IllegalStateException("memory: no bytes");
    }
    boolean cut = fault == Fault.LOSES_THE_END_OF_LONG_MESSAGES && count > LONG_BYTES;
    miniport.device().send(event.bytes(), cut ? LONG_BYTES : count);
  }

  private void playPackage(DMusKernelEvent head) {
    boolean backwards = fault == Fault.SENDS_A_PACKAGE_BACKWARDS;
    if (backwards && head.next() != null) {
      playPackage(head.next());
    }
    play(head);
    if (fault == Fault.LEAKS_THE_BUFFER_OF_A_PACKAGED_EVENT) {
      head.buffer(null);
    }
    if (!backwards && head.next() != null) {
      playPackage(head.next());
    }
  }

  private void discard() {
    Fifo kept = new Fifo();
    while (!waiting.isEmpty()) {
      DMusKernelEvent event = waiting.poll();
      boolean keep = fault == Fault.KEEPS_SYSEX_IN_STOP && (event.bytes()[0] & 0xFF) == SYSEX;
      if (keep) {
        kept.append(event);
      } else {
        pool.putMessage(event);
      }
    }
    waiting.append(kept.pollAll());
  }

  @Override
  public void close() {
    DMusKernelEvent all = waiting.pollAll();
    if (all != null) {
      pool.putMessage(all);
    }
    miniport.count(false, -1);
  }
}
